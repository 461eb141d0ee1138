/** Reports of symptoms, assessed, kept for the person and announced. */
@NullMarked
package dev.unknot.triage.assessment;

import org.jspecify.annotations.NullMarked;
