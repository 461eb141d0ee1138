/** The content of drawings as data: a pose, props, accents and arrows. */
@NullMarked
package dev.unknot.content.drawing.sketch;

import org.jspecify.annotations.NullMarked;
