/** How serious a complaint is, worked out from a protocol and the facts, with nothing else. */
@NullMarked
package dev.unknot.triage.decision;

import org.jspecify.annotations.NullMarked;
