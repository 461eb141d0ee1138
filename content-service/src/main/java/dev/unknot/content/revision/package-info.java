/** What remedies said at every time, who wrote it and when. */
@NullMarked
package dev.unknot.content.revision;

import org.jspecify.annotations.NullMarked;
