package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.Found;
import dev.unknot.triage.narrative.lexicon.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a sentence denies, by words before or after. */
final class Negation {

    private static final Set<String> VERBAL = Set.of("not", "never", "nicht", "nie", "niemals");
    private static final int NEAR = 3;
    private static final int FAR = 6;

    private final Found sentence;
    private final Clauses clauses;
    private final Optional<Found> next;
    private final List<Scope> scopes;

    Negation(Found sentence, Clauses clauses, Optional<Found> next) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.next = next;
        scopes = sentence.hits("cue:negation")
                .filter(cue -> !deniesNothing(cue))
                .map(this::scope)
                .distinct()
                .toList();
    }

    private Scope scope(Hit cue) {
        boolean verbal =
                cue.tokens().length == 1 && VERBAL.contains(sentence.sentence().word(cue.last()));
        return verbal ? Scope.afterNot(sentence, cue.last()) : Scope.after(sentence, cue.last());
    }

    /** Whether "I would not say that there is no" stands before it. */
    boolean isVoid(Hit mention) {
        return sentence.hits("cue:negation")
                .filter(this::deniesNothing)
                .map(this::scope)
                .anyMatch(scope -> IntStream.of(mention.tokens()).anyMatch(scope::covers));
    }

    private boolean deniesNothing(Hit cue) {
        return sentence.hits("cue:double-negation")
                .anyMatch(before -> before.last() < cue.first()
                        && cue.first() - before.last() <= FAR
                        && !before.holds(cue.first()));
    }

    boolean denies(Hit mention) {
        boolean before = scopes.stream()
                .filter(scope -> IntStream.of(mention.tokens()).anyMatch(scope::covers))
                .anyMatch(scope -> !mention.holds(scope.from() - 1));
        return !hasException(mention) && (before || isDeniedAfter(mention) || isAnsweredNo());
    }

    /** "Not fine": the "no" stands just before. */
    boolean deniesAtOnce(Hit mention) {
        return IntStream.range(Math.max(0, mention.first() - 2), mention.first())
                .anyMatch(i -> sentence.isOf(i, "negator"));
    }

    /** "No numbness apart from between my legs". */
    private boolean hasException(Hit mention) {
        return IntStream.range(mention.first(), mention.last()).anyMatch(i -> sentence.isOf(i, "exception"));
    }

    private boolean isDeniedAfter(Hit mention) {
        return sentence.hits("cue:negation-after")
                        .anyMatch(cue -> cue.first() > mention.last()
                                && cue.first() - mention.last() <= NEAR
                                && clauses.same(cue.first(), mention.last()))
                || isNo(mention.last() + 1)
                || isNo(mention.last() + 2);
    }

    /** "Fever: no", "fever - none", but not "fever no appetite". */
    private boolean isNo(int at) {
        boolean last = at == sentence.sentence().size() - 1;
        return sentence.isOf(at, "no")
                && (last || sentence.sentence().get(at + 1).isMark());
    }

    private boolean isAnsweredNo() {
        return sentence.sentence().isQuestion()
                && sentence.sentence().size() <= 6
                && next.filter(answer -> answer.isOf(0, "no")).isPresent();
    }
}
