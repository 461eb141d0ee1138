/** Events about employees: where and when they work. */
@NullMarked
package dev.unknot.contracts.people;

import org.jspecify.annotations.NullMarked;
