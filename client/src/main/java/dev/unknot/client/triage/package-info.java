/** Bodies of triage-service. Text where a newer service may have new values. */
@NullMarked
package dev.unknot.client.triage;

import org.jspecify.annotations.NullMarked;
