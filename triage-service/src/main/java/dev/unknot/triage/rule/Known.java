package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Facts;
import java.util.Arrays;
import java.util.Optional;

/** The facts of one complaint by number: what is there, and what may be, as nobody said no. */
final class Known {

    private final Marks yes;
    private final Marks maybe;
    private final double[] numbers;
    private final Optional<String> area;

    private Known(Marks yes, Marks maybe, double[] numbers, Optional<String> area) {
        this.yes = yes;
        this.maybe = maybe;
        this.numbers = numbers;
        this.area = area;
    }

    static Known of(Facts facts, Numbering numbering) {
        Known known = new Known(
                Marks.none(numbering.size()), Marks.all(numbering.size()), new double[numbering.size()], facts.area());
        Arrays.fill(known.numbers, Double.NaN);
        facts.answers()
                .forEach(
                        (finding, present) -> numbering.of(finding).ifPresent(number -> known.answer(number, present)));
        facts.numbers()
                .forEach((finding, value) -> numbering.of(finding).ifPresent(number -> known.numbers[number] = value));
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
        Known then = new Known(yes.copy(), maybe.copy(), numbers, area);
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

    /** NaN while unknown. */
    double number(int finding) {
        return numbers[finding];
    }

    Optional<String> area() {
        return area;
    }
}
