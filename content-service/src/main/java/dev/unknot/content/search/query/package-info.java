/** Parses search queries by language: words, spelling and synonyms. */
@NullMarked
package dev.unknot.content.search.query;

import org.jspecify.annotations.NullMarked;
