package dev.unknot.content.routine.plan;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import java.util.Collections;

/** A remedy that could be a step of the routine, with its value. */
record Candidate(StepKind kind, PublishedRemedy remedy, int worth) {

    private static final int FOR_THE_AREA = 20;
    // More than a drink or similar: the first stretch for a sore calf must be one for the calf.
    private static final int FIRST_FOR_THE_AREA = 150;
    private static final int AGAINST_THE_CAUSE = 8;
    private static final int GRADE = 6;

    static Candidate of(StepKind kind, PublishedRemedy remedy, RoutineCriteria criteria) {
        RemedyContent content = remedy.content();
        int grades = Evidence.values().length - content.evidence().ordinal();
        boolean againstTheCause = !Collections.disjoint(content.causes(), criteria.causes());
        int worth = grades * GRADE
                + (content.areas().isEmpty() ? 0 : FOR_THE_AREA)
                + (againstTheCause ? AGAINST_THE_CAUSE : 0)
                // Of two equally good remedies, the one that fills more time wins.
                + content.minutes();
        return new Candidate(kind, remedy, worth);
    }

    /** The additional worth of the first step of its kind. */
    int worthAsFirst() {
        return kind.worth() + (remedy.content().areas().isEmpty() ? 0 : FIRST_FOR_THE_AREA);
    }

    int minutes() {
        return remedy.content().minutes();
    }
}
