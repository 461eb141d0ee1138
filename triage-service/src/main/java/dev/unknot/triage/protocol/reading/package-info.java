/** How a protocol comes in: its YAML read and checked, and refused whole with every fault named by file and line. */
@NullMarked
package dev.unknot.triage.protocol.reading;

import org.jspecify.annotations.NullMarked;
