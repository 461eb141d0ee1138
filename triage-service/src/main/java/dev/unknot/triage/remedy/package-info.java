/** The remedies that content published, and which of them fit somebody. */
@NullMarked
package dev.unknot.triage.remedy;

import org.jspecify.annotations.NullMarked;
