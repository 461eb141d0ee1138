/** Full-text search: what people say, understood in their language and looked up in PostgreSQL. */
@NullMarked
package dev.unknot.content.search;

import org.jspecify.annotations.NullMarked;
