/** What is known about a complaint: each finding is present, absent or unknown. */
@NullMarked
package dev.unknot.triage.evidence;

import org.jspecify.annotations.NullMarked;
