/** Clearance: a clinician has seen the person, so that paused reminders resume. */
@NullMarked
package dev.unknot.triage.clearance;

import org.jspecify.annotations.NullMarked;
