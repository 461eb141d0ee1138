/** Says what to do when a search or a routine meets a danger, or when nothing was found. */
@NullMarked
package dev.unknot.content.note;

import org.jspecify.annotations.NullMarked;
