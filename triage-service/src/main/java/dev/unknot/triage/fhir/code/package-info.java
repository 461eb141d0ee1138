/** Unknot's codes in FHIR resources, and the exception for resources that are rejected. */
@NullMarked
package dev.unknot.triage.fhir.code;

import org.jspecify.annotations.NullMarked;
