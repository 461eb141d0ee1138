package dev.unknot.triage.rule;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.RuleIndex.Checked;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Which rules hold on some facts, which may still, and what that hangs on. */
public final class Standing {

    private final RuleIndex index;
    private final Terms terms;
    private final Known known;
    private final List<Rule> certain = new ArrayList<>();
    private final List<Checked> open = new ArrayList<>();

    Standing(RuleIndex index, Known known) {
        this.index = index;
        this.known = known;
        terms = index.terms();
        for (Checked each : index.gravestFirst()) {
            Truth truth = each.when().in(known);
            if (truth == Truth.TRUE) {
                certain.add(each.rule());
            } else if (truth == Truth.UNKNOWN && isAsked(each)) {
                open.add(each);
            }
        }
    }

    /** The rules that hold, gravest first. */
    public List<Rule> certain() {
        return certain;
    }

    /** The rules that belong to this complaint and that an answer could make hold, gravest first. */
    public List<Rule> open() {
        return open.stream().map(Checked::rule).toList();
    }

    /** The unanswered questions of a kind that the open rules above a level hang on, the gravest rule's first. */
    public Set<String> questions(Level above, Predicate<String> kind) {
        Set<String> questions = new LinkedHashSet<>();
        Marks told = terms.none();
        for (Checked each : open(above)) {
            Marks unanswered = unanswered(each);
            unanswered.beyond(told).forEach(term -> add(questions, terms.question(term), kind));
            told.addAll(unanswered);
        }
        return questions;
    }

    private static void add(Set<String> questions, String question, Predicate<String> kind) {
        if (kind.test(question)) {
            questions.add(question);
        }
    }

    /** Tells each open rule above a level, with the unanswered questions that it hangs on. */
    public void forEachOpen(Level above, BiConsumer<Rule, Set<String>> rule) {
        for (Checked each : open(above)) {
            Set<String> questions = new LinkedHashSet<>();
            unanswered(each).forEach(term -> questions.add(terms.question(term)));
            rule.accept(each.rule(), questions);
        }
    }

    /** The findings that are present, in the protocol's order. */
    public List<String> present() {
        List<String> present = new ArrayList<>();
        known.yes().within(terms.findings()).forEach(term -> present.add(terms.question(term)));
        return present;
    }

    /** The level to which a finding that comes up would raise it by itself, if that is above {@code level}. */
    public Optional<Level> raisedBy(String finding, Level level) {
        List<Checked> touched = index.checkedOn(finding);
        if (touched.isEmpty() || level.atLeast(touched.get(0).rule().level())) {
            return Optional.empty();
        }
        Known then = known.supposing(terms.of(finding));
        Optional<Level> highest = Optional.empty();
        for (Checked each : touched) {
            if (level.atLeast(each.rule().level())) {
                break;
            }
            if (each.when().in(then) == Truth.TRUE) {
                highest = highest.or(() -> Optional.of(each.rule().level()));
                // A rule of another place is no reason to speak of the finding, but fires all the same.
                if (isAsked(each)) {
                    return highest;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAsked(Checked rule) {
        return rule.place().in(known) != Truth.FALSE;
    }

    private Marks unanswered(Checked rule) {
        Marks unanswered = terms.none();
        rule.when().open(known, unanswered);
        return unanswered;
    }

    private List<Checked> open(Level above) {
        int end = 0;
        while (end < open.size() && !above.atLeast(open.get(end).rule().level())) {
            end++;
        }
        return open.subList(0, end);
    }
}
