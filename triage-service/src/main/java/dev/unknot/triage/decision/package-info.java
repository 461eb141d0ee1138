/** How urgent a complaint is, computed only from a protocol and the facts. */
@NullMarked
package dev.unknot.triage.decision;

import org.jspecify.annotations.NullMarked;
