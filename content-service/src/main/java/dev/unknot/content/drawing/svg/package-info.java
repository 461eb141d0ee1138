/** Renders sketches as SVG. */
@NullMarked
package dev.unknot.content.drawing.svg;

import org.jspecify.annotations.NullMarked;
