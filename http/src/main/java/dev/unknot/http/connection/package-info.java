/** What holds for the bytes of a request, before the server reads them. */
@NullMarked
package dev.unknot.http.connection;

import org.jspecify.annotations.NullMarked;
