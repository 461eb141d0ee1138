/** The catalogue of remedies as values: no framework, no database. */
@NullMarked
package dev.unknot.content.catalogue;

import org.jspecify.annotations.NullMarked;
