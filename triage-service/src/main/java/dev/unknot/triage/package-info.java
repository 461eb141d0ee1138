/** Assesses symptom reports. */
@NullMarked
package dev.unknot.triage;

import org.jspecify.annotations.NullMarked;
