/** Triage over FHIR R4: the protocol as a Questionnaire, an assessment as a Bundle. */
@NullMarked
package dev.unknot.triage.fhir;

import org.jspecify.annotations.NullMarked;
