/** Events about remedies. */
@NullMarked
package dev.unknot.contracts.remedies;

import org.jspecify.annotations.NullMarked;
