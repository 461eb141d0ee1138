/** Plans routines: no framework, no database, and the same criteria always give the same routine. */
@NullMarked
package dev.unknot.content.routine.plan;

import org.jspecify.annotations.NullMarked;
