/** Publishes, imports and withdraws remedies, and announces each change. */
@NullMarked
package dev.unknot.content.publication;

import org.jspecify.annotations.NullMarked;
