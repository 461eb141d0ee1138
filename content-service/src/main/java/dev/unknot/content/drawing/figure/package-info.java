/** The person in a drawing: the positions of the joints in a pose. */
@NullMarked
package dev.unknot.content.drawing.figure;

import org.jspecify.annotations.NullMarked;
