/** Recognises searches for ailments that no remedy here is for: no framework, no database. */
@NullMarked
package dev.unknot.content.ailment;

import org.jspecify.annotations.NullMarked;
