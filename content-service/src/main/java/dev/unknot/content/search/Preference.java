package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.Ranking.Need;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;

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

    private final boolean ranked;
    private final double byOrder;
    private final boolean weeks;
    private final boolean cramp;
    private final boolean home;
    private final boolean paid;
    private final boolean tools;
    private final boolean causes;
    private final double byPart;

    private Preference() {
        ranked = false;
        byOrder = WITHOUT_RANKING;
        weeks = true;
        cramp = false;
        home = false;
        paid = false;
        tools = false;
        causes = false;
        byPart = 1;
    }

    private Preference(Ranking ranking) {
        ranked = true;
        byOrder = 1 + SPAN_OF_ORDER * (1 - Math.log1p(Math.min(ranking.order(), LAST_ORDER)) / Math.log1p(LAST_ORDER));
        weeks = ranking.stages().contains(Stage.WEEKS);
        cramp = ranking.needs().contains(Need.CRAMP);
        home = ranking.needs().contains(Need.HOME);
        paid = ranking.needs().contains(Need.PAID) || ranking.needs().contains(Need.BUY);
        tools = !ranking.tools().isEmpty();
        causes = !ranking.causes().isEmpty();
        byPart = of(ranking.part());
    }

    static Preference of(RemedyContent remedy) {
        return remedy.ranking().map(Preference::new).orElseGet(Preference::new);
    }

    /**
     * A factor for the relevance of the remedy.
     *
     * @param kindAsked whether the search names its kind; the next two, one of its tools or causes
     */
    double factor(boolean kindAsked, boolean toolAsked, boolean causeAsked, boolean crampAsked) {
        if (!ranked) {
            return kindAsked ? 1 : byOrder;
        }
        double factor = byOrder;
        if (!weeks) {
            factor *= ANOTHER_STAGE;
        }
        if (cramp && !crampAsked) {
            factor *= ONLY_IN_A_CRAMP;
        }
        if (!kindAsked && home) {
            factor *= ONLY_AT_HOME;
        }
        if (!kindAsked && paid) {
            factor *= TO_BE_PAID;
        }
        if (tools && !toolAsked) {
            factor *= TOOL_NOT_NAMED;
        }
        if (causes && !causeAsked) {
            factor *= CAUSE_NOT_NAMED;
        }
        return kindAsked ? factor : factor * byPart;
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
