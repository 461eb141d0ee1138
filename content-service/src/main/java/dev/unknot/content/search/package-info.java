/** Full-text search: what is looked up in PostgreSQL, and what comes of it. */
@NullMarked
package dev.unknot.content.search;

import org.jspecify.annotations.NullMarked;
