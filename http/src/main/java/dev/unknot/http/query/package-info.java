/** What a request asks for: its URL, query parameters, cursors and pages. */
@NullMarked
package dev.unknot.http.query;

import org.jspecify.annotations.NullMarked;
