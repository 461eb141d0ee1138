/** The vocabulary that remedies, filters and the other services share. */
@NullMarked
package dev.unknot.content.vocabulary;

import org.jspecify.annotations.NullMarked;
