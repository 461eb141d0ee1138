/** Narratives stored at a person's request, encrypted with a key of their organisation and readable only by them. */
@NullMarked
package dev.unknot.triage.story;

import org.jspecify.annotations.NullMarked;
