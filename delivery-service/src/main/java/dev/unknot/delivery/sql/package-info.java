/** Runs SQL statements. */
@NullMarked
package dev.unknot.delivery.sql;

import org.jspecify.annotations.NullMarked;
