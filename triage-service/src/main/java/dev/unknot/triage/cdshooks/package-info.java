/** CDS Hooks 2.0: turns a symptom report into a card. */
@NullMarked
package dev.unknot.triage.cdshooks;

import org.jspecify.annotations.NullMarked;
