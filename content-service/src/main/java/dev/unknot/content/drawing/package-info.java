/** The drawings that show how a stretch, a self-massage or an exercise is done. */
@NullMarked
package dev.unknot.content.drawing;

import org.jspecify.annotations.NullMarked;
