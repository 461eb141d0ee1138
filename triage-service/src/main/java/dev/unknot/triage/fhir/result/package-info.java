/** A decision as FHIR resources. */
@NullMarked
package dev.unknot.triage.fhir.result;

import org.jspecify.annotations.NullMarked;
