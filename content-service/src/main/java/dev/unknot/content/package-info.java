/** Serves remedies to people, to the other services and to wellness platforms. */
@NullMarked
package dev.unknot.content;

import org.jspecify.annotations.NullMarked;
