/** The HTTP API for editors: remedies one by one, or all in one document. */
@NullMarked
package dev.unknot.content.editing;

import org.jspecify.annotations.NullMarked;
