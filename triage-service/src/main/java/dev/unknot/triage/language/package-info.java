/** The languages that triage answers in, and its own sentences in each of them. */
@NullMarked
package dev.unknot.triage.language;

import org.jspecify.annotations.NullMarked;
