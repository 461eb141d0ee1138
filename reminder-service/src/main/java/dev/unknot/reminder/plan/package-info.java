/** What a person is to be nudged about, worked out from what triage said. */
@NullMarked
package dev.unknot.reminder.plan;

import org.jspecify.annotations.NullMarked;
