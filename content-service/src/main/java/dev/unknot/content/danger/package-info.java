/** Recognises searches that describe a danger: no framework, no database, always the same answer. */
@NullMarked
package dev.unknot.content.danger;

import org.jspecify.annotations.NullMarked;
