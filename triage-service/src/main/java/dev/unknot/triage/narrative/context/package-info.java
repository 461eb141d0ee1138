/** Whether a mention is asserted for this person and now. */
@NullMarked
package dev.unknot.triage.narrative.context;

import org.jspecify.annotations.NullMarked;
