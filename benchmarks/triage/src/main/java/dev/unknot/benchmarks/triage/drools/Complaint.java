package dev.unknot.benchmarks.triage.drools;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one fact that Drools' rules look at, and where they write. A rule that may hold is asked twice: whether it holds
 * if all that is unknown is absent, and whether it would if all of that were present.
 */
public final class Complaint {

    private final Facts facts;
    private final Set<String> certain = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();
    private Level lower = Level.SELF_CARE;
    private Level upper = Level.SELF_CARE;

    Complaint(Facts facts) {
        this.facts = facts;
    }

    public boolean yes(String finding) {
        return facts.has(finding) == Truth.TRUE;
    }

    public boolean maybe(String finding) {
        return facts.has(finding) != Truth.FALSE;
    }

    public boolean measures(String finding, double from, double below) {
        Double number = facts.numbers().get(finding);
        return number != null && number >= from && number < below;
    }

    public boolean mayMeasure(String finding, double from, double below) {
        Double number = facts.numbers().get(finding);
        return number == null || number >= from && number < below;
    }

    /** @param areas in blanks, a blank before and after each */
    public boolean hurtsIn(String areas) {
        return facts.area().isPresent() && areas.contains(" " + facts.area().get() + " ");
    }

    public boolean mayHurtIn(String areas) {
        return facts.area().isEmpty() || hurtsIn(areas);
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

    public Set<String> certain() {
        return certain;
    }

    public Set<String> open() {
        return open;
    }

    public Level lower() {
        return lower;
    }

    public Level upper() {
        return upper;
    }
}
