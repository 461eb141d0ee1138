/** The remedies that may be handed out, and how to find the right ones. */
@NullMarked
package dev.unknot.content.remedy;

import org.jspecify.annotations.NullMarked;
