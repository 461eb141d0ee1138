/** What a drawing shows, as data: a pose, things around it, worked spots and arrows. */
@NullMarked
package dev.unknot.content.drawing.sketch;

import org.jspecify.annotations.NullMarked;
