package dev.unknot.content.routine.plan;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Step;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Minimal remedies for tests. */
final class RemedyFixture {

    private static final List<String> NOT_IN_EMERGENCY = List.of("emergency-signs");

    private RemedyFixture() {}

    /** For the neck, with weak evidence, without a tool, blocked by emergency signs. */
    static RemedyContent neck(String slug, String kind, int minutes) {
        return remedy(
                slug, kind, minutes, List.of("neck"), "sitting-still", List.of(), Evidence.WEAK, NOT_IN_EMERGENCY);
    }

    static RemedyContent with(Evidence evidence, RemedyContent r) {
        return remedy(r.slug(), r.kind(), r.minutes(), r.areas(), "sitting-still", r.tools(), evidence, r.block());
    }

    static RemedyContent with(Tool tool, RemedyContent r) {
        return remedy(
                r.slug(), r.kind(), r.minutes(), r.areas(), "sitting-still", List.of(tool), r.evidence(), r.block());
    }

    static RemedyContent against(String cause, RemedyContent r) {
        return remedy(r.slug(), r.kind(), r.minutes(), r.areas(), cause, r.tools(), r.evidence(), r.block());
    }

    static RemedyContent wholeBody(RemedyContent r) {
        return inAreas(List.of(), r);
    }

    static RemedyContent inAreas(List<String> areas, RemedyContent r) {
        return remedy(r.slug(), r.kind(), r.minutes(), areas, "sitting-still", r.tools(), r.evidence(), r.block());
    }

    static RemedyContent remedy(
            String slug,
            String kind,
            int minutes,
            List<String> areas,
            String cause,
            List<Tool> tools,
            Evidence evidence,
            List<String> block) {
        return new RemedyContent(
                slug,
                kind,
                areas,
                List.of(cause),
                List.of("knot"),
                tools,
                true,
                false,
                true,
                minutes,
                evidence,
                List.of(new Step(Optional.empty(), Optional.empty(), Optional.empty())),
                block,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("en", new Text(slug, slug, List.of(slug), Map.of(), Optional.empty(), Optional.empty())));
    }

    static RemedyIndex index(RemedyContent... remedies) {
        return index(Arrays.asList(remedies));
    }

    static RemedyIndex index(List<RemedyContent> remedies) {
        return new RemedyIndex(remedies.stream()
                .map(remedy -> new PublishedRemedy(remedy, 1, Instant.EPOCH))
                .toList());
    }
}
