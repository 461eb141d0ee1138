package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Hit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds what a sentence denies, by words before or after a mention. */
final class Negation {

    private static final int NEAR = 3;
    private static final int FAR = 6;

    private final AnnotatedSentence sentence;
    private final Clauses clauses;
    private final Optional<AnnotatedSentence> next;
    private final List<Scope> scopes;

    Negation(AnnotatedSentence sentence, Clauses clauses, Optional<AnnotatedSentence> next) {
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
        OptionalInt colon = colonOfList(cue.last());
        if (colon.isPresent()) {
            return Scope.ofList(sentence, colon.getAsInt());
        }
        boolean verbal = cue.tokens().length == 1 && sentence.isOf(cue.last(), "verbal");
        return verbal ? Scope.afterNot(sentence, cue.last()) : Scope.after(sentence, cue.last());
    }

    /**
     * The colon in "none of these apply to me: fever, numbness" and "symptoms that I do not have: fever", but not in "never
     * had these before: numbness" and "no: my leg is numb".
     */
    private OptionalInt colonOfList(int cue) {
        int at = cue + 1;
        while (isBeforeList(at)) {
            at++;
        }
        boolean colon =
                at < sentence.sentence().size() && sentence.sentence().word(at).equals(":");
        boolean list = isAny("listed", cue + 1, at)
                || isAny("listed-of", cue + 1, at)
                || sentence.isOf(at - 1, "listed-have")
                || at == cue + 1 && sentence.isOf(cue, "no") && isAny("listed-have", Math.max(0, cue - NEAR), cue);
        return colon && list ? OptionalInt.of(at) : OptionalInt.empty();
    }

    private boolean isBeforeList(int at) {
        return sentence.isOf(at, "pass")
                || sentence.isOf(at, "listed")
                || sentence.isOf(at, "listed-of")
                || sentence.isOf(at, "me")
                || sentence.isOf(at, "preposition");
    }

    private boolean isAny(String list, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> sentence.isOf(i, list));
    }

    /** Whether the negation is itself negated, as in "I would not say that there is no". */
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

    /** In "stiff neck, no fever", the "no" begins a new part within the mention, and does not deny what precedes it. */
    boolean deniesOnlyPart(Hit mention) {
        boolean begins = scopes.stream().anyMatch(scope -> scope.covers(mention.first()));
        return !begins
                && scopes.stream()
                        .map(scope -> scope.from() - 1)
                        .anyMatch(cue -> !mention.holds(cue)
                                && cue > mention.first()
                                && cue < mention.last()
                                && (sentence.isOf(cue - 1, "join") || sentence.isOf(cue - 1, "end")));
    }

    /** "Not fine": the negation is directly before the mention. */
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
                || isClosedWithNo(mention);
    }

    /** "Fever: no", "fever - none", "schwindlig ist mir nicht", "fiebre no tengo", but not "fever no appetite". */
    private boolean isClosedWithNo(Hit mention) {
        if (IntStream.of(mention.tokens()).anyMatch(i -> sentence.isOf(i, "no"))) {
            return false;
        }
        int size = sentence.sentence().size();
        for (int at = mention.last() + 1; at <= mention.last() + FAR && at < size; at++) {
            if (sentence.isOf(at, "no") && (isLast(at) || sentence.isOf(at + 1, "i") && isLast(at + 1))) {
                return true;
            }
            boolean comma =
                    at > mention.last() + 1 && sentence.sentence().word(at).equals(",");
            if (sentence.isOf(at, "end") || comma) {
                return false;
            }
        }
        return false;
    }

    private boolean isLast(int at) {
        int next = at + 1;
        return next == sentence.sentence().size()
                || sentence.sentence().get(next).isMark()
                || sentence.isOf(next, "end");
    }

    private boolean isAnsweredNo() {
        return sentence.sentence().isQuestion()
                && sentence.sentence().size() <= 6
                && next.filter(answer -> answer.isOf(0, "no")).isPresent();
    }
}
