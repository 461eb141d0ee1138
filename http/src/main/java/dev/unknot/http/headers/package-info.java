/** What every answer says in its headers, and what a client may ask for in Accept. */
@NullMarked
package dev.unknot.http.headers;

import org.jspecify.annotations.NullMarked;
