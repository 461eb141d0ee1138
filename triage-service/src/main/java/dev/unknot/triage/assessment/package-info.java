/** Assesses reports of symptoms, stores them for the person and publishes the results. */
@NullMarked
package dev.unknot.triage.assessment;

import org.jspecify.annotations.NullMarked;
