package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import java.util.List;
import java.util.stream.Stream;

/** A drawing in motion; a still for everybody who asks for less motion. */
final class Animation {

    private static final String STYLE =
            "<style>.moving{display:none}@media (prefers-reduced-motion:no-preference){.still{display:none}"
                    + ".moving{display:inline}}</style>";

    private Animation() {}

    static String of(Sketch sketch) {
        List<List<Shape>> moments = Stream.of(0.0, 0.5, 1.0)
                .map(share -> new Scene(sketch, Position.ANIMATED, share).shapes())
                .toList();
        String moving = Morph.canShow(moments) ? Morph.of(moments) : Frames.of(sketch);
        String still = SvgDrawing.all(Scene.of(sketch, Position.OVERVIEW));
        return STYLE + "<g class=\"still\">" + still + "</g><g class=\"moving\">" + moving + "</g>";
    }
}
