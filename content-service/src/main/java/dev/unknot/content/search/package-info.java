/** Full-text search in memory, with highlights. */
@NullMarked
package dev.unknot.content.search;

import org.jspecify.annotations.NullMarked;
