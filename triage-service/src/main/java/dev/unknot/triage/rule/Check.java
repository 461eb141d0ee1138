package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@link Condition} over numbers instead of names. It says the same, many times faster. */
sealed interface Check {

    Truth in(Known known);

    /** Adds the unanswered questions whose answer can still change it; none once it is decided. */
    void open(Known known, Marks questions);

    static Check of(Condition condition, Numbering numbering) {
        if (condition instanceof Measures measures) {
            return new Number(number(measures.finding(), numbering), measures.from(), measures.below());
        }
        if (condition instanceof Condition.Where where) {
            return new Place(number(Condition.AREA, numbering), where.areas());
        }
        return condition instanceof AtLeast several
                ? count(several, numbering)
                : count(AtLeast.all(List.of(condition)), numbering);
    }

    private static Check count(AtLeast several, Numbering numbering) {
        Marks findings = Marks.none(numbering.size());
        List<Check> others = new ArrayList<>();
        for (Condition each : several.of()) {
            if (each instanceof Has has && !findings.has(number(has.finding(), numbering))) {
                findings.add(number(has.finding(), numbering));
            } else {
                others.add(of(each, numbering));
            }
        }
        return new Count(several.count(), findings, List.copyOf(others));
    }

    private static int number(String question, Numbering numbering) {
        return numbering.of(question).orElseThrow(() -> new IllegalArgumentException("nobody asks " + question));
    }

    /** @param findings those of the conditions that ask for nothing but a finding: most do */
    record Count(int count, Marks findings, List<Check> others) implements Check {
        @Override
        public Truth in(Known known) {
            int certain = findings.countIn(known.yes());
            int possible = findings.countIn(known.maybe());
            int left = others.size();
            for (int i = 0; left > 0 && certain < count && possible + left >= count; i++, left--) {
                Truth truth = others.get(i).in(known);
                certain += truth == Truth.TRUE ? 1 : 0;
                possible += truth == Truth.FALSE ? 0 : 1;
            }
            if (certain >= count) {
                return Truth.TRUE;
            }
            return possible < count ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public void open(Known known, Marks questions) {
            if (!in(known).isKnown()) {
                questions.addAll(findings, known.maybe(), known.yes());
                others.forEach(each -> each.open(known, questions));
            }
        }
    }

    /** @param finding one that is answered with a number */
    record Number(int finding, double from, double below) implements Check {
        @Override
        public Truth in(Known known) {
            return known.measures(finding, from, below);
        }

        @Override
        public void open(Known known, Marks questions) {
            if (!in(known).isKnown()) {
                questions.add(finding);
            }
        }
    }

    /** @param area the number of the question where it hurts */
    record Place(int area, Set<String> areas) implements Check {
        @Override
        public Truth in(Known known) {
            return known.in(areas);
        }

        @Override
        public void open(Known known, Marks questions) {
            if (!in(known).isKnown()) {
                questions.add(area);
            }
        }
    }
}
