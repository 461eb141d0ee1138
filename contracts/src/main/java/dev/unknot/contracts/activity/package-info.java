/** Events about a person's activity at the desk. */
@NullMarked
package dev.unknot.contracts.activity;

import org.jspecify.annotations.NullMarked;
