/** What helps a person first, in three groups. */
@NullMarked
package dev.unknot.content.suggestion;

import org.jspecify.annotations.NullMarked;
