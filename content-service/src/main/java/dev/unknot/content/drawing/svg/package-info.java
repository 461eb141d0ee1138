/** Turns a sketch into the text of an SVG. */
@NullMarked
package dev.unknot.content.drawing.svg;

import org.jspecify.annotations.NullMarked;
