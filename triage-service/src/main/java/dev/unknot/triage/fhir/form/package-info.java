/** The protocol's questions as a Questionnaire, whole or one at a time, and the answers to them. */
@NullMarked
package dev.unknot.triage.fhir.form;

import org.jspecify.annotations.NullMarked;
