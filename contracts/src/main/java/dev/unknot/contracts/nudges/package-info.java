/** What a person is reminded of. */
@NullMarked
package dev.unknot.contracts.nudges;

import org.jspecify.annotations.NullMarked;
