/** Whether what was said is so, for this person, now. */
@NullMarked
package dev.unknot.triage.narrative.context;

import org.jspecify.annotations.NullMarked;
