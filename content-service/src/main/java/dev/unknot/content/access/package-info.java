/** Who may ask: every token must say to which organisation its holder belongs. */
@NullMarked
package dev.unknot.content.access;

import org.jspecify.annotations.NullMarked;
