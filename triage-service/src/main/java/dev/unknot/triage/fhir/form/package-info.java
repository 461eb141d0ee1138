/** The protocol's questions as a Questionnaire, whole or adaptive, and the answers to them. */
@NullMarked
package dev.unknot.triage.fhir.form;

import org.jspecify.annotations.NullMarked;
