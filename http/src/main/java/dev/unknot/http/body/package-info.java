/** Request bodies: their size limit, and JSON that is read strictly. */
@NullMarked
package dev.unknot.http.body;

import org.jspecify.annotations.NullMarked;
