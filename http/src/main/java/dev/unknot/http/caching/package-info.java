/** Entity tags: what a client has already, and what it believes to change. */
@NullMarked
package dev.unknot.http.caching;

import org.jspecify.annotations.NullMarked;
