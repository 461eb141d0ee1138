/** Reads and writes the catalogue as one YAML document, and reports every fault in it. */
@NullMarked
package dev.unknot.content.catalogue.document;

import org.jspecify.annotations.NullMarked;
