/** Reads the catalogue from one YAML document, or says everything that is wrong with it. */
@NullMarked
package dev.unknot.content.catalogue.document;

import org.jspecify.annotations.NullMarked;
