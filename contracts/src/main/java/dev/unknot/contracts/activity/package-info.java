/** What a person is doing at the desk. */
@NullMarked
package dev.unknot.contracts.activity;

import org.jspecify.annotations.NullMarked;
