/** Full-text search in PostgreSQL, with highlights. */
@NullMarked
package dev.unknot.content.search;

import org.jspecify.annotations.NullMarked;
