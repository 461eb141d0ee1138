/** The words of our own that stand in FHIR resources, and what is said when somebody else's cannot be read. */
@NullMarked
package dev.unknot.triage.fhir.code;

import org.jspecify.annotations.NullMarked;
