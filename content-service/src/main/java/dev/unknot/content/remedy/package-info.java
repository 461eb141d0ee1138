/** The published remedies, and their HTTP API. */
@NullMarked
package dev.unknot.content.remedy;

import org.jspecify.annotations.NullMarked;
