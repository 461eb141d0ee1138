/** The published remedies, and which of them fit a decision. */
@NullMarked
package dev.unknot.triage.remedy;

import org.jspecify.annotations.NullMarked;
