/** What is kept of a person: read, handed over, erased. */
@NullMarked
package dev.unknot.triage.history;

import org.jspecify.annotations.NullMarked;
