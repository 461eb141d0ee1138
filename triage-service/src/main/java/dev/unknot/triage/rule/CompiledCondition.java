package dev.unknot.triage.rule;

import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Condition} compiled over numbered terms: true when at least {@code count} of its terms and nested conditions
 * hold. Gives the same result as the condition, many times faster.
 */
final class CompiledCondition {

    private final int count;

    /** The operands that are a single term, which most are. */
    private final TermSet terms;

    private final CompiledCondition[] others;

    private CompiledCondition(int count, TermSet terms, CompiledCondition[] others) {
        this.count = count;
        this.terms = terms;
        this.others = others;
    }

    static CompiledCondition of(Condition condition, TermIndex numbered) {
        AtLeast several = condition instanceof AtLeast counted ? counted : AtLeast.all(List.of(condition));
        TermSet terms = numbered.none();
        List<CompiledCondition> others = new ArrayList<>();
        for (Condition each : several.of()) {
            if (each instanceof Term term && !terms.has(numbered.of(term))) {
                terms.add(numbered.of(term));
            } else {
                others.add(of(each, numbered));
            }
        }
        return new CompiledCondition(several.count(), terms.trimmed(), others.toArray(CompiledCondition[]::new));
    }

    Truth in(TermValues values) {
        int possible = terms.countIn(values.possible());
        int left = others.length;
        if (possible + left < count) {
            return Truth.FALSE;
        }
        int certain = terms.countIn(values.certain());
        for (int i = 0; left > 0 && certain < count && possible + left >= count; i++, left--) {
            Truth truth = others[i].in(values);
            certain += truth == Truth.TRUE ? 1 : 0;
            possible += truth == Truth.FALSE ? 0 : 1;
        }
        if (certain >= count) {
            return Truth.TRUE;
        }
        return possible < count ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Adds the unanswered terms whose answer can still change the result; none once it is decided. */
    void open(TermValues values, TermSet unanswered) {
        if (!in(values).isKnown()) {
            unanswered.addAll(terms, values.possible(), values.certain());
            for (CompiledCondition each : others) {
                each.open(values, unanswered);
            }
        }
    }
}
