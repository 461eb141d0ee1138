package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Evidence;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a rule holds. There is deliberately no negation: a finding that is present can never make a condition less true,
 * so more alarming evidence never lowers a level.
 */
public sealed interface Condition {

    /** The id under which the area counts as a question. */
    String AREA = Facts.AREA;

    Truth in(Evidence evidence);

    /** Its terms, repeated as often as they occur. */
    Stream<Term> terms();

    /** The ids of the questions that it depends on. */
    default Stream<String> mentions() {
        return terms().map(Term::question);
    }

    /** A condition on a single question. */
    sealed interface Term extends Condition {

        String question();

        @Override
        default Stream<Term> terms() {
            return Stream.of(this);
        }
    }

    /** The finding is present. */
    record Has(String finding) implements Term {
        @Override
        public Truth in(Evidence evidence) {
            return evidence.has(finding);
        }

        @Override
        public String question() {
            return finding;
        }
    }

    /** At least {@code count} of the conditions hold; {@code all} and {@code any} are the two extremes. */
    record AtLeast(int count, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }

        public static AtLeast all(List<Condition> of) {
            return new AtLeast(of.size(), of);
        }

        public static AtLeast any(List<Condition> of) {
            return new AtLeast(1, of);
        }

        @Override
        public Truth in(Evidence evidence) {
            int certain = 0;
            int possible = 0;
            for (Condition each : of) {
                Truth truth = each.in(evidence);
                certain += truth == Truth.TRUE ? 1 : 0;
                possible += truth == Truth.FALSE ? 0 : 1;
            }
            if (certain >= count) {
                return Truth.TRUE;
            }
            return possible < count ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public Stream<Term> terms() {
            return of.stream().flatMap(Condition::terms);
        }
    }

    /** The number is known and lies in the half-open range from {@code from} to {@code below}. */
    record Measures(String finding, double from, double below) implements Term {
        @Override
        public Truth in(Evidence evidence) {
            return evidence.measures(finding, from, below);
        }

        @Override
        public String question() {
            return finding;
        }
    }

    /** The pain is in one of the areas. */
    record Where(Set<String> areas) implements Term {
        public Where {
            areas = Set.copyOf(areas);
        }

        @Override
        public Truth in(Evidence evidence) {
            return evidence.in(areas);
        }

        @Override
        public String question() {
            return AREA;
        }
    }
}
