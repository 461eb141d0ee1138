package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Condition} over numbered terms: at least so many of them, or of the checks beside them, hold. It says the same, many times
 * faster.
 */
final class Check {

    private final int count;

    /** Those of the conditions that ask a single thing: most do. */
    private final Marks terms;

    private final Check[] others;

    private Check(int count, Marks terms, Check[] others) {
        this.count = count;
        this.terms = terms;
        this.others = others;
    }

    static Check of(Condition condition, Terms numbered) {
        AtLeast several = condition instanceof AtLeast counted ? counted : AtLeast.all(List.of(condition));
        Marks terms = numbered.none();
        List<Check> others = new ArrayList<>();
        for (Condition each : several.of()) {
            if (each instanceof Term term && !terms.has(numbered.of(term))) {
                terms.add(numbered.of(term));
            } else {
                others.add(of(each, numbered));
            }
        }
        return new Check(several.count(), terms.trimmed(), others.toArray(Check[]::new));
    }

    Truth in(Known known) {
        int possible = terms.countIn(known.maybe());
        int left = others.length;
        if (possible + left < count) {
            return Truth.FALSE;
        }
        int certain = terms.countIn(known.yes());
        for (int i = 0; left > 0 && certain < count && possible + left >= count; i++, left--) {
            Truth truth = others[i].in(known);
            certain += truth == Truth.TRUE ? 1 : 0;
            possible += truth == Truth.FALSE ? 0 : 1;
        }
        if (certain >= count) {
            return Truth.TRUE;
        }
        return possible < count ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Adds the unanswered terms whose answer can still change it; none once it is decided. */
    void open(Known known, Marks unanswered) {
        if (!in(known).isKnown()) {
            unanswered.addAll(terms, known.maybe(), known.yes());
            for (Check each : others) {
                each.open(known, unanswered);
            }
        }
    }
}
