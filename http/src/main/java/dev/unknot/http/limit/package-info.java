/** How many requests one client may send, and how long each may take to arrive. */
@NullMarked
package dev.unknot.http.limit;

import org.jspecify.annotations.NullMarked;
