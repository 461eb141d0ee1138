/** Stories that somebody wanted kept, encrypted with a key of their organisation, readable by them alone. */
@NullMarked
package dev.unknot.triage.story;

import org.jspecify.annotations.NullMarked;
