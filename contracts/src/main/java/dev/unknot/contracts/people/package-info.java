/** Who is looked after, where and when they work. */
@NullMarked
package dev.unknot.contracts.people;

import org.jspecify.annotations.NullMarked;
