/** The six weeks of exercise that follow a report, and the week that a person is in. */
@NullMarked
package dev.unknot.reminder.programme;

import org.jspecify.annotations.NullMarked;
