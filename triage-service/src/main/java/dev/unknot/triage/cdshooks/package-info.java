/** CDS Hooks 2.0: a symptom report in, a card that says how serious it is out. */
@NullMarked
package dev.unknot.triage.cdshooks;

import org.jspecify.annotations.NullMarked;
