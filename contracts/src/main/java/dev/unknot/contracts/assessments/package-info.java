/** How serious a report was, and when its hold is lifted. */
@NullMarked
package dev.unknot.contracts.assessments;

import org.jspecify.annotations.NullMarked;
