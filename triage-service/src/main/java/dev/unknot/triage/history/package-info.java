/** A person's stored data: read, exported and erased. */
@NullMarked
package dev.unknot.triage.history;

import org.jspecify.annotations.NullMarked;
