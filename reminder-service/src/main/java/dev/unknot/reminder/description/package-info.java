/** What the description of the API says beyond the code: whole answers as examples. */
@NullMarked
package dev.unknot.reminder.description;

import org.jspecify.annotations.NullMarked;
