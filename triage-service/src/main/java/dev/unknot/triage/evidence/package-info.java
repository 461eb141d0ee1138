/** What is known of somebody's complaint: each finding present, absent or unknown. */
@NullMarked
package dev.unknot.triage.evidence;

import org.jspecify.annotations.NullMarked;
