/** The person in a drawing: where the joints are when the body takes a pose. */
@NullMarked
package dev.unknot.content.drawing.figure;

import org.jspecify.annotations.NullMarked;
