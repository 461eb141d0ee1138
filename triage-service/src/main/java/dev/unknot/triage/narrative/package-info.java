/** Stories: reads them when asked, and never keeps one. */
@NullMarked
package dev.unknot.triage.narrative;

import org.jspecify.annotations.NullMarked;
