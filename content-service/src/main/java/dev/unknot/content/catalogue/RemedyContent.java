package dev.unknot.content.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One remedy as its editors wrote it. All words but the texts are keys of the shared vocabulary.
 *
 * @param areas where it helps; empty when it serves the whole body
 * @param causes habits that it works against
 * @param conditions what it is for
 * @param tools everything it needs, each with what can stand in
 * @param atDesk whether it can be done at a desk
 * @param unseen whether it can be done without colleagues noticing
 * @param officeClothes whether it can be done in office clothes, without changing or undressing
 * @param minutes how long it takes, whole minutes
 * @param steps how long and how often each step is done; their words stand in {@code texts}
 * @param block cautions with which it must not be offered
 * @param warn cautions with which it is offered together with a warning
 * @param drawing the slug of the drawing that shows it, when it is a thing to show
 * @param texts its words by BCP 47 language tag; English is always there
 */
public record RemedyContent(
        String slug,
        String kind,
        List<String> areas,
        List<String> causes,
        List<String> conditions,
        List<Tool> tools,
        boolean atDesk,
        boolean unseen,
        boolean officeClothes,
        int minutes,
        Evidence evidence,
        List<Step> steps,
        List<String> block,
        List<String> warn,
        List<Source> sources,
        Optional<String> drawing,
        Map<String, Text> texts) {

    public static final String ENGLISH = "en";

    /** Every tool it can be done with, stand-ins included. */
    public List<String> usableTools() {
        return tools.stream()
                .flatMap(tool -> Stream.concat(Stream.of(tool.tool()), tool.standIns().stream()))
                .distinct()
                .toList();
    }

    /** The same remedy, whose facts come from {@code others}. */
    public RemedyContent withSources(List<Source> others) {
        return new RemedyContent(
                slug,
                kind,
                areas,
                causes,
                conditions,
                tools,
                atDesk,
                unseen,
                officeClothes,
                minutes,
                evidence,
                steps,
                block,
                warn,
                others,
                drawing,
                texts);
    }
}
