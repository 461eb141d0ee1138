/** Works out a plan from assessments and preferences: pure rules, no framework. */
@NullMarked
package dev.unknot.reminder.plan.prescription;

import org.jspecify.annotations.NullMarked;
