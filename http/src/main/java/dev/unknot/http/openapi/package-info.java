/** What the API description says beyond the code: example answers and problems. */
@NullMarked
package dev.unknot.http.openapi;

import org.jspecify.annotations.NullMarked;
