/** What somebody tells of a complaint, taken in. */
@NullMarked
package dev.unknot.triage.report;

import org.jspecify.annotations.NullMarked;
