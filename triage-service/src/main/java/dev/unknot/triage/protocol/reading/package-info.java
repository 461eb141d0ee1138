/** Reads and checks a protocol in YAML, and rejects it with every fault named by file and line. */
@NullMarked
package dev.unknot.triage.protocol.reading;

import org.jspecify.annotations.NullMarked;
