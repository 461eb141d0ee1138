package dev.unknot.content.routine.plan;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import java.util.Collections;

/** A remedy that may be a step of the routine, and what it would add. */
record Candidate(StepKind kind, PublishedRemedy remedy, int worth) {

    private static final int FOR_THE_AREA = 20;
    // More than a drink and the like: the first stretch of a sore calf is one for the calf.
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
                // Of two that are as good, the one that fills the time better.
                + content.minutes();
        return new Candidate(kind, remedy, worth);
    }

    /** What it adds beside its worth when it is the first of its kind. */
    int worthAsFirst() {
        return kind.worth() + (remedy.content().areas().isEmpty() ? 0 : FIRST_FOR_THE_AREA);
    }

    int minutes() {
        return remedy.content().minutes();
    }
}
