/** The safety rules that every remedy keeps, whoever wrote it. */
@NullMarked
package dev.unknot.content.catalogue.safety;

import org.jspecify.annotations.NullMarked;
