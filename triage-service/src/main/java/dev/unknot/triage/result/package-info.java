/** The result of an assessment: how urgent it is, why, and what to do. */
@NullMarked
package dev.unknot.triage.result;

import org.jspecify.annotations.NullMarked;
