/** The published remedies, kept in memory and found by their words: no framework, no database. */
@NullMarked
package dev.unknot.content.shelf;

import org.jspecify.annotations.NullMarked;
