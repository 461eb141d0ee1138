/** The least that the framework can do for a request. */
@NullMarked
package dev.unknot.empty;

import org.jspecify.annotations.NullMarked;
