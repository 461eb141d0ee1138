/** Three questions when it is time to ask again, and what the answers make of the earlier report. */
@NullMarked
package dev.unknot.triage.followup;

import org.jspecify.annotations.NullMarked;
