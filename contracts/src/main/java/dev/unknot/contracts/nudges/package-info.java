/** Events about nudges that are due. */
@NullMarked
package dev.unknot.contracts.nudges;

import org.jspecify.annotations.NullMarked;
