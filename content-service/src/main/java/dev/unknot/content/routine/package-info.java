/** Routines: remedies in order that fit an area, a duration, the available tools and the cautions. */
@NullMarked
package dev.unknot.content.routine;

import org.jspecify.annotations.NullMarked;
