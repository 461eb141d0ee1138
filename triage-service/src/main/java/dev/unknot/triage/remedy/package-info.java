/** The remedies that content hands over, when it is there. */
@NullMarked
package dev.unknot.triage.remedy;

import org.jspecify.annotations.NullMarked;
