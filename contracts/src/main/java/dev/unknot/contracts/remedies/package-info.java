/** What can be done about a knot. */
@NullMarked
package dev.unknot.contracts.remedies;

import org.jspecify.annotations.NullMarked;
