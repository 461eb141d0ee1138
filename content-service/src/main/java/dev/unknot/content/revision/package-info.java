/** The history of remedies: content, author and time of every revision. */
@NullMarked
package dev.unknot.content.revision;

import org.jspecify.annotations.NullMarked;
