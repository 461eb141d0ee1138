/** How people express each finding in one language. */
@NullMarked
package dev.unknot.triage.narrative.lexicon;

import org.jspecify.annotations.NullMarked;
