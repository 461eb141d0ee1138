/** Events about the outcome of a nudge. */
@NullMarked
package dev.unknot.contracts.outcomes;

import org.jspecify.annotations.NullMarked;
