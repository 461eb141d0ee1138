/** Bodies of reminder-service. Text where a newer service may have new values. */
@NullMarked
package dev.unknot.client.reminder;

import org.jspecify.annotations.NullMarked;
