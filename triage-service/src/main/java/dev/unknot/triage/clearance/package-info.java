/** A clinician has seen the person, so that what was held back may come again. */
@NullMarked
package dev.unknot.triage.clearance;

import org.jspecify.annotations.NullMarked;
