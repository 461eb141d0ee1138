package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.Pose;
import java.util.List;
import java.util.Optional;

/**
 * What one drawing shows.
 *
 * @param pose how the person is held; absent when only a part of the body is seen
 * @param props things around the person, such as a wall, a chair or a ball
 * @param accents parts of the body that are worked
 * @param arrows ways of the movement
 */
public record Sketch(String name, Optional<Pose> pose, List<Spec> props, List<Spec> accents, List<Spec> arrows) {}
