/** What a person is to be nudged about, worked out from what triage said and what they wish: pure rules, no framework. */
@NullMarked
package dev.unknot.reminder.plan.prescription;

import org.jspecify.annotations.NullMarked;
