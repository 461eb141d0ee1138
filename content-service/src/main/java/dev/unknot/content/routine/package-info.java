/** Remedies one after the other that fit an area, a time, what is at hand and what must be avoided. */
@NullMarked
package dev.unknot.content.routine;

import org.jspecify.annotations.NullMarked;
