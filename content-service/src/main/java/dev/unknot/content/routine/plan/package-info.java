/** How a routine is put together out of the shelf: no framework, no database, the same wish always the same routine. */
@NullMarked
package dev.unknot.content.routine.plan;

import org.jspecify.annotations.NullMarked;
