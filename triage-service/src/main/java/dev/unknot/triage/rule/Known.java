package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import java.util.Arrays;
import java.util.Set;

/** The facts of one complaint by number: what is there, and what may be, as nobody said no. */
final class Known {

    private final Marks yes;
    private final Marks maybe;
    private final Marks supposed;

    /** NaN while unknown. */
    private final double[] numbers;

    private final Facts facts;

    private Known(Marks yes, Marks maybe, Marks supposed, double[] numbers, Facts facts) {
        this.yes = yes;
        this.maybe = maybe;
        this.supposed = supposed;
        this.numbers = numbers;
        this.facts = facts;
    }

    static Known of(Facts facts, Numbering numbering) {
        Known known = new Known(
                Marks.none(numbering.size()),
                Marks.all(numbering.size()),
                Marks.none(numbering.size()),
                new double[numbering.size()],
                facts);
        Arrays.fill(known.numbers, Double.NaN);
        facts.answers()
                .forEach(
                        (finding, present) -> numbering.of(finding).ifPresent(number -> known.answer(number, present)));
        facts.numbers()
                .forEach((finding, value) -> numbering.of(finding).ifPresent(number -> known.numbers[number] = value));
        facts.supposed().forEach(question -> numbering.of(question).ifPresent(known.supposed::add));
        return known;
    }

    private void answer(int number, boolean present) {
        if (present) {
            yes.add(number);
        } else {
            maybe.remove(number);
        }
    }

    /** The same, were this finding present as well. */
    Known supposing(int finding) {
        Known then = new Known(yes.copy(), maybe.copy(), supposed, numbers, facts);
        then.yes.add(finding);
        then.maybe.add(finding);
        return then;
    }

    Marks yes() {
        return yes;
    }

    Marks maybe() {
        return maybe;
    }

    Truth measures(int finding, double from, double below) {
        double number = numbers[finding];
        if (Double.isNaN(number)) {
            return Truth.UNKNOWN;
        }
        boolean fits = number >= from && number < below;
        return !fits && supposed.has(finding) ? Truth.UNKNOWN : Truth.of(fits);
    }

    Truth in(Set<String> areas) {
        return facts.in(areas);
    }
}
