package dev.unknot.contracts.remedies;

import dev.unknot.contracts.remedies.Ranking.Need;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A remedy for the neck that asks for nothing. */
final class RankedRemedyFixture {

    private final String slug;
    private final String kind;
    private final int evidence;
    private final int order;
    private Part part = Part.RELIEF;
    private String area = "neck";
    private List<String> areas = List.of("neck");
    private List<String> blockedBy = List.of();
    private List<String> warnedBy = List.of();
    private List<String> tools = List.of();
    private List<String> causes = List.of();
    private List<Need> needs = List.of();
    private List<Stage> stages = List.of(Stage.values());

    private RankedRemedyFixture(String slug, String kind, int evidence, int order) {
        this.slug = slug;
        this.kind = kind;
        this.evidence = evidence;
        this.order = order;
    }

    static RankedRemedyFixture relief(String slug, String kind, int evidence, int order) {
        return new RankedRemedyFixture(slug, kind, evidence, order);
    }

    RankedRemedyFixture part(Part other) {
        part = other;
        return this;
    }

    RankedRemedyFixture area(String other) {
        area = other;
        areas = List.of(other);
        return this;
    }

    RankedRemedyFixture areas(String... others) {
        areas = List.of(others);
        return this;
    }

    RankedRemedyFixture blockedBy(String caution) {
        blockedBy = List.of(caution);
        return this;
    }

    RankedRemedyFixture warnedBy(String caution) {
        warnedBy = List.of(caution);
        return this;
    }

    RankedRemedyFixture tools(String... others) {
        tools = List.of(others);
        return this;
    }

    RankedRemedyFixture causes(String... others) {
        causes = List.of(others);
        return this;
    }

    RankedRemedyFixture needs(Need... others) {
        needs = List.of(others);
        return this;
    }

    RankedRemedyFixture stages(Stage... others) {
        stages = Stream.of(others).toList();
        return this;
    }

    RemedyPublished build() {
        return new RemedyPublished(
                slug,
                1,
                kind,
                areas,
                List.of(),
                2,
                true,
                blockedBy,
                warnedBy,
                Map.of(),
                Optional.of(new Ranking(part, Map.of(area, evidence), tools, causes, needs, stages, order)),
                Optional.empty());
    }

    static List<String> slugs(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.remedy().slug()).toList();
    }
}
