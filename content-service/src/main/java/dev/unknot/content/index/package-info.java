/** The published remedies, kept in memory and found by their words: no framework, no database. */
@NullMarked
package dev.unknot.content.index;

import org.jspecify.annotations.NullMarked;
