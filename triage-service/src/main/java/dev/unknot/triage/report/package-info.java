/** Reports of symptoms as they arrive, parsed and checked. */
@NullMarked
package dev.unknot.triage.report;

import org.jspecify.annotations.NullMarked;
