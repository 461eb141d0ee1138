/** What people write, understood in their language: words, spelling, and what means the same. */
@NullMarked
package dev.unknot.content.search.query;

import org.jspecify.annotations.NullMarked;
