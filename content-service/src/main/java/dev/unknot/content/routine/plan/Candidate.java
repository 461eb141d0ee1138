package dev.unknot.content.routine.plan;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.SuggestRule;
import java.util.Collections;
import java.util.Comparator;

/**
 * A remedy that could be a step of the routine, with its value.
 *
 * @param place how far behind others it names the area, as {@link SuggestRule#place}
 */
record Candidate(StepKind kind, PublishedRemedy remedy, int worth, int place) {

    /** As the rule that suggests remedies does: what counts most for the person, then what is made for the area, then the order. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::worth)
            .reversed()
            .thenComparing(Candidate::place)
            .thenComparing(candidate -> candidate.remedy().order());

    private static final int FOR_THE_AREA = 20;
    // More than a drink or similar: the first stretch for a sore calf must be one for the calf.
    private static final int FIRST_FOR_THE_AREA = 150;
    private static final int AGAINST_THE_CAUSE = 4;
    private static final int POINT = 6;
    // A further step is better than an idle minute.
    private static final int FITS = 1;

    static Candidate of(StepKind kind, PublishedRemedy remedy, RoutineCriteria criteria, Situation situation) {
        RemedyContent content = remedy.content();
        int points = content.ranking()
                .map(ranking -> SuggestRule.score(ranking, content.kind(), content.minutes(), situation))
                .orElse(0);
        boolean againstTheCause = !Collections.disjoint(content.causes(), criteria.causes());
        int worth = FITS
                + points * POINT
                + (content.areas().isEmpty() ? 0 : FOR_THE_AREA)
                + (againstTheCause ? AGAINST_THE_CAUSE : 0);
        return new Candidate(kind, remedy, worth, SuggestRule.place(content.areas(), criteria.area()));
    }

    /** The additional worth of the first step of its kind. */
    int worthAsFirst() {
        return kind.worth() + (remedy.content().areas().isEmpty() ? 0 : FIRST_FOR_THE_AREA);
    }

    int minutes() {
        return remedy.content().minutes();
    }
}
