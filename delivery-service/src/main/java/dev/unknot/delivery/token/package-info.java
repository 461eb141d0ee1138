/** Tokens that stand for a person in a link or a button, and for one purpose only. */
@NullMarked
package dev.unknot.delivery.token;

import org.jspecify.annotations.NullMarked;
