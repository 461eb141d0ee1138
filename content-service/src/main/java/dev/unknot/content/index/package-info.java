/** The published remedies in memory, searchable by their keys: no framework, no database. */
@NullMarked
package dev.unknot.content.index;

import org.jspecify.annotations.NullMarked;
