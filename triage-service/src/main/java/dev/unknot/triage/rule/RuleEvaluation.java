package dev.unknot.triage.rule;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.RuleIndex.CompiledRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The rules evaluated on some facts: which hold, which could still hold, and which answers decide that. */
public final class RuleEvaluation {

    private final RuleIndex index;
    private final TermIndex terms;
    private final TermValues values;
    private final List<Rule> certain = new ArrayList<>();
    private final List<CompiledRule> open = new ArrayList<>();
    private final List<CompiledRule> openElsewhere = new ArrayList<>();

    RuleEvaluation(RuleIndex index, TermValues values) {
        this.index = index;
        this.values = values;
        terms = index.terms();
        for (CompiledRule each : index.gravestFirst()) {
            Truth truth = each.when().in(values);
            if (truth == Truth.TRUE) {
                certain.add(each.rule());
            } else if (truth == Truth.UNKNOWN) {
                (isAsked(each) ? open : openElsewhere).add(each);
            }
        }
    }

    /** The rules that hold, most urgent first. */
    public List<Rule> certain() {
        return certain;
    }

    /** The rules asked for this complaint that a further answer could make true, most urgent first. */
    public List<Rule> open() {
        return open.stream().map(CompiledRule::rule).toList();
    }

    /**
     * The unanswered questions, of those that {@code kind} accepts, that open rules above a level depend on. Those of
     * the most urgent rule come first.
     */
    public Set<String> questions(Level above, Predicate<String> kind) {
        Set<String> questions = new LinkedHashSet<>();
        TermSet seen = terms.none();
        for (CompiledRule each : above(above, open)) {
            TermSet unanswered = unanswered(each);
            unanswered.minus(seen).forEach(term -> add(questions, terms.question(term), kind));
            seen.addAll(unanswered);
        }
        return questions;
    }

    private static void add(Set<String> questions, String question, Predicate<String> kind) {
        if (kind.test(question)) {
            questions.add(question);
        }
    }

    /** Visits each open rule above a level with the unanswered questions that it depends on. */
    public void forEachOpen(Level above, BiConsumer<Rule, Set<String>> rule) {
        for (CompiledRule each : above(above, open)) {
            rule.accept(each.rule(), questions(each));
        }
    }

    /**
     * The unanswered questions of the rules above a level that are not asked for this area. An answer to one of them
     * still raises the level.
     */
    public Set<String> askedElsewhere(Level above) {
        Set<String> questions = new LinkedHashSet<>();
        above(above, openElsewhere).forEach(rule -> questions.addAll(questions(rule)));
        return questions;
    }

    private Set<String> questions(CompiledRule rule) {
        Set<String> questions = new LinkedHashSet<>();
        unanswered(rule).forEach(term -> questions.add(terms.question(term)));
        return questions;
    }

    /** The ids of the findings that are present, in the protocol's order. */
    public List<String> present() {
        List<String> present = new ArrayList<>();
        values.certain().intersect(terms.findings()).forEach(term -> present.add(terms.question(term)));
        return present;
    }

    /** The level that this finding alone would raise the result to, if that is above {@code level}. */
    public Optional<Level> raisedBy(String finding, Level level) {
        List<CompiledRule> touched = index.checkedOn(finding);
        if (touched.isEmpty() || level.atLeast(touched.get(0).rule().level())) {
            return Optional.empty();
        }
        TermValues assumed = values.assuming(terms.of(finding));
        Optional<Level> highest = Optional.empty();
        for (CompiledRule each : touched) {
            if (level.atLeast(each.rule().level())) {
                break;
            }
            if (each.when().in(assumed) == Truth.TRUE) {
                highest = highest.or(() -> Optional.of(each.rule().level()));
                // A rule for another area is no reason to mention the finding, but it still sets the level.
                if (isAsked(each)) {
                    return highest;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a rule from {@code least} up, and above {@code lower}, could hold if this finding were present. */
    public boolean couldRaise(String finding, Level lower, Level least) {
        TermValues assumed = values.assuming(terms.of(finding));
        return index.checkedOn(finding).stream()
                .filter(each -> each.rule().level().atLeast(least)
                        && !lower.atLeast(each.rule().level()))
                .anyMatch(each -> each.when().in(assumed) != Truth.FALSE);
    }

    private boolean isAsked(CompiledRule rule) {
        return rule.place().in(values) != Truth.FALSE;
    }

    private TermSet unanswered(CompiledRule rule) {
        TermSet unanswered = terms.none();
        rule.when().open(values, unanswered);
        return unanswered;
    }

    private static List<CompiledRule> above(Level level, List<CompiledRule> gravestFirst) {
        int end = 0;
        while (end < gravestFirst.size()
                && !level.atLeast(gravestFirst.get(end).rule().level())) {
            end++;
        }
        return gravestFirst.subList(0, end);
    }
}
