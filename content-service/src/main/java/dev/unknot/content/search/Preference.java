package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.search.query.Key;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.Ranking.Need;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts first, of remedies that match a search about equally well, what the published ranking puts first: what anybody can do now,
 * and what is done before the rest.
 */
final class Preference {

    private static final int LAST_ORDER = 1_500;
    private static final double SPAN_OF_ORDER = 0.15;
    private static final double WITHOUT_RANKING = 0.75;
    private static final double ANOTHER_STAGE = 0.85;
    private static final double ONLY_IN_A_CRAMP = 0.8;
    private static final double TO_BE_PAID = 0.8;
    private static final double ONLY_AT_HOME = 0.93;
    private static final double TOOL_NOT_NAMED = 0.85;
    private static final double CAUSE_NOT_NAMED = 0.85;
    private static final double CHANGE = 0.9;
    private static final double BUILD = 0.88;
    private static final double CARE = 0.9;
    private static final Key CRAMP = new Key(Key.CONDITIONS, "spasm");

    private Preference() {}

    /**
     * A factor for the relevance of a remedy.
     *
     * @param asked the keys that the search names
     */
    static double of(RemedyContent remedy, Set<Key> asked) {
        return remedy.ranking()
                .map(ranking -> of(remedy, ranking, asked))
                .orElse(asked.contains(new Key(Key.KINDS, remedy.kind())) ? 1 : WITHOUT_RANKING);
    }

    /** The keys that change the factor when a search names them. */
    static Stream<Key> keys(RemedyContent remedy) {
        return Stream.concat(
                Stream.of(new Key(Key.KINDS, remedy.kind())),
                remedy.ranking().stream()
                        .flatMap(ranking -> Stream.of(
                                        ranking.tools().stream().map(tool -> new Key(Key.TOOLS, tool)),
                                        ranking.causes().stream().map(cause -> new Key(Key.CAUSES, cause)),
                                        ranking.needs().contains(Need.CRAMP) ? Stream.of(CRAMP) : Stream.<Key>empty())
                                .flatMap(each -> each)));
    }

    private static double of(RemedyContent remedy, Ranking ranking, Set<Key> asked) {
        double factor =
                1 + SPAN_OF_ORDER * (1 - Math.log1p(Math.min(ranking.order(), LAST_ORDER)) / Math.log1p(LAST_ORDER));
        boolean kindAsked = asked.contains(new Key(Key.KINDS, remedy.kind()));
        if (!ranking.stages().contains(Stage.WEEKS)) {
            factor *= ANOTHER_STAGE;
        }
        if (ranking.needs().contains(Need.CRAMP) && !asked.contains(CRAMP)) {
            factor *= ONLY_IN_A_CRAMP;
        }
        if (!kindAsked && ranking.needs().contains(Need.HOME)) {
            factor *= ONLY_AT_HOME;
        }
        if (!kindAsked
                && (ranking.needs().contains(Need.PAID) || ranking.needs().contains(Need.BUY))) {
            factor *= TO_BE_PAID;
        }
        if (!ranking.tools().isEmpty()
                && ranking.tools().stream().noneMatch(tool -> asked.contains(new Key(Key.TOOLS, tool)))) {
            factor *= TOOL_NOT_NAMED;
        }
        if (!ranking.causes().isEmpty()
                && ranking.causes().stream().noneMatch(cause -> asked.contains(new Key(Key.CAUSES, cause)))) {
            factor *= CAUSE_NOT_NAMED;
        }
        return kindAsked ? factor : factor * of(ranking.part());
    }

    private static double of(Part part) {
        return switch (part) {
            case RELIEF -> 1;
            case CHANGE -> CHANGE;
            case BUILD -> BUILD;
            case CARE -> CARE;
        };
    }
}
