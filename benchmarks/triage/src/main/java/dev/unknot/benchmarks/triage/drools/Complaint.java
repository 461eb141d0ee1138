package dev.unknot.benchmarks.triage.drools;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one fact that Drools' rules look at, and where they write. A rule that may hold is asked twice: whether it holds
 * if all that is unknown is absent, and whether it would if all of that were present.
 */
public final class Complaint {

    private static final byte UNKNOWN = 0;
    private static final byte PRESENT = 1;
    private static final byte ABSENT = -1;

    private final byte[] answers;
    private final double[] numbers;
    /** A bit for the area; none when it is not known. */
    private final long area;

    private final List<String> certain = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Level lower = Level.SELF_CARE;
    private Level upper = Level.SELF_CARE;

    Complaint(Facts facts, Questions questions) {
        answers = new byte[questions.findings()];
        numbers = new double[questions.findings()];
        Arrays.fill(numbers, Double.NaN);
        questions.excluded(facts).forEach(finding -> answers[questions.finding(finding)] = ABSENT);
        facts.answers().forEach((finding, present) -> answers[questions.finding(finding)] = present ? PRESENT : ABSENT);
        facts.numbers().forEach((finding, number) -> numbers[questions.finding(finding)] = number);
        area = questions.areas(facts.area().stream().toList());
    }

    public boolean yes(int finding) {
        return answers[finding] == PRESENT;
    }

    public boolean maybe(int finding) {
        return answers[finding] >= UNKNOWN;
    }

    public boolean measures(int finding, double from, double below) {
        return numbers[finding] >= from && numbers[finding] < below;
    }

    public boolean mayMeasure(int finding, double from, double below) {
        return Double.isNaN(numbers[finding]) || measures(finding, from, below);
    }

    /** @param areas a bit for each */
    public boolean hurtsIn(long areas) {
        return (area & areas) != 0;
    }

    public boolean mayHurtIn(long areas) {
        return area == 0 || hurtsIn(areas);
    }

    public static int count(boolean... conditions) {
        int count = 0;
        for (boolean holds : conditions) {
            count += holds ? 1 : 0;
        }
        return count;
    }

    public void certain(String rule, Level level) {
        certain.add(rule);
        lower = lower.max(level);
        upper = upper.max(level);
    }

    public void open(String rule, Level level) {
        open.add(rule);
        upper = upper.max(level);
    }

    public List<String> certain() {
        return certain;
    }

    public List<String> open() {
        return open;
    }

    public Level lower() {
        return lower;
    }

    public Level upper() {
        return upper;
    }
}
