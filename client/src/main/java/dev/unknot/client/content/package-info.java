/** Bodies of content-service. Text where a newer service may have new values. */
@NullMarked
package dev.unknot.client.content;

import org.jspecify.annotations.NullMarked;
