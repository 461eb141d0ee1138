/** Reading and saving what people prefer, over HTTP. */
@NullMarked
package dev.unknot.reminder.availability.preferences;

import org.jspecify.annotations.NullMarked;
