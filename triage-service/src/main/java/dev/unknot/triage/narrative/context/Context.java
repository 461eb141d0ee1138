package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Hit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides for each mention in a sentence whether it is asserted for this person and now, in the manner of the ConText
 * algorithm.
 */
public final class Context {

    private static final String QUOTED = "/quoted";
    private static final String PRESUMING = "cue:hypothesis/presuming";
    private static final int SHORT = 8;
    private static final int SENTENCE_START = 2;

    private final AnnotatedSentence sentence;
    private final Optional<AnnotatedSentence> next;
    private final Clauses clauses;
    private final Negation negation;
    private final Experiencer experiencer;
    private final Set<String> guards;

    /** @param before the context of the previous sentence */
    public Context(
            AnnotatedSentence sentence,
            Optional<Context> before,
            Optional<AnnotatedSentence> next,
            Patient patient,
            Set<String> guards) {
        this.sentence = sentence;
        this.next = next;
        this.guards = guards;
        clauses = new Clauses(sentence);
        negation = new Negation(sentence, clauses, next);
        experiencer = new Experiencer(
                sentence,
                clauses,
                patient,
                before.filter(context -> context.experiencer.namesAnother()).isPresent());
    }

    public AnnotatedSentence sentence() {
        return sentence;
    }

    public Assertion assertion(Hit mention) {
        if (shares("cue:idiom", mention)) {
            return Assertion.aside(AssertionBasis.IDIOM);
        }
        if (experiencer.isAnother(mention)) {
            return Assertion.aside(AssertionBasis.OTHER_PERSON);
        }
        if (isSupposed(mention)) {
            return Assertion.aside(AssertionBasis.HYPOTHESIS);
        }
        boolean denied = negation.denies(mention);
        if (mention.denies()) {
            boolean doubted = negation.deniesAtOnce(mention) || negation.isVoid(mention);
            return Assertion.of(doubted ? Status.UNSURE : Status.FALSE, AssertionBasis.NEGATION);
        }
        if (denied) {
            return isGuard(mention) && negation.deniesOnlyPart(mention)
                    ? Assertion.aside(AssertionBasis.NEGATION)
                    : Assertion.of(Status.FALSE, AssertionBasis.NEGATION);
        }
        if (!mention.entry().presumed() && isAsked(mention)) {
            return isGuard(mention)
                    ? Assertion.of(Status.UNSURE, AssertionBasis.QUESTION)
                    : Assertion.aside(AssertionBasis.QUESTION);
        }
        return negation.isVoid(mention) ? Assertion.of(Status.TRUE, AssertionBasis.DOUBLE_NEGATION) : inTime(mention);
    }

    private Assertion inTime(Hit mention) {
        if (!mention.entry().lasting() && isPast(mention) && !isBack(mention)) {
            return Assertion.aside(AssertionBasis.HISTORY);
        }
        if (!mention.entry().lasting() && isResolved(mention)) {
            boolean asks = isGuard(mention) || !mention.entry().gone().isEmpty();
            return Assertion.of(asks ? Status.UNSURE : Status.FALSE, AssertionBasis.RESOLVED);
        }
        if (!mention.entry().presumed() && reaches("cue:unsure", mention)) {
            return Assertion.of(Status.UNSURE, AssertionBasis.UNCERTAIN);
        }
        return !isGuard(mention) && isOpinion(mention) ? Assertion.aside(AssertionBasis.OPINION) : Assertion.STATED;
    }

    private boolean shares(String cues, Hit mention) {
        return sentence.hits(cues)
                .anyMatch(cue -> IntStream.of(mention.tokens()).anyMatch(cue::holds));
    }

    private boolean isGuard(Hit mention) {
        return guards.contains(mention.entry().finding());
    }

    private boolean reaches(String cues, Hit mention) {
        return sentence.hits(cues).anyMatch(cue -> reaches(cue, mention));
    }

    private boolean reaches(Hit cue, Hit mention) {
        Scope scope = isQuoting(cue) ? Scope.ofQuote(sentence, cue.last()) : Scope.ofClause(sentence, cue.last());
        return !mention.holds(cue.first())
                && !mention.holds(cue.last())
                && scope.covers(mention.first())
                && cue.last() < mention.first();
    }

    private static boolean isQuoting(Hit cue) {
        return cue.entry().id().endsWith(QUOTED);
    }

    /** "Worried about a clot", but not "worried about my swollen calf", which is present. */
    private boolean isSupposed(Hit mention) {
        boolean after = sentence.hits("cue:hypothesis-after")
                .anyMatch(cue -> cue.first() > mention.last() && clauses.same(cue.first(), mention.last()));
        return after
                || sentence.hits("cue:hypothesis")
                        .filter(cue -> reaches(cue, mention) && !negation.isVoid(mention))
                        .filter(cue -> !sentence.isOf(cue.first() - 1, "simile"))
                        .filter(cue ->
                                !mention.entry().presumed() || !cue.entry().id().equals(PRESUMING))
                        .anyMatch(cue -> !isGuard(mention)
                                || isQuoting(cue)
                                || !isGiven(cue.last() + 1, mention.first())
                                || isPlan(cue));
    }

    /** "Is it safe to use a massage gun on my neck": not done yet. */
    private boolean isPlan(Hit cue) {
        return sentence.isOf(cue.first(), "wh")
                && sentence.isOf(cue.last(), "plan")
                && !sentence.isOf(cue.last() + 1, "act");
    }

    private boolean isGiven(int from, int to) {
        return IntStream.range(from, Math.min(to + 1, sentence.sentence().size()))
                .anyMatch(i -> sentence.isOf(i, "given"));
    }

    private boolean isAsked(Hit mention) {
        if (!sentence.sentence().isQuestion()) {
            return false;
        }
        int first = clauses.first(mention.first());
        int start = first;
        while (sentence.isOf(start, "join") || sentence.isOf(start, "filler") || sentence.isOf(start, "end")) {
            start++;
        }
        boolean stated = sentence.hits("cue:question-stated")
                .anyMatch(cue -> cue.first() >= first && cue.first() <= mention.first());
        return sentence.isOf(start, "wh") && !stated && !isGiven(first, mention.first());
    }

    private boolean isPast(Hit mention) {
        return sentence.hits("cue:history")
                .anyMatch(cue ->
                        isDatedBy(cue.first(), mention) && !isOngoing(mention, cue) && !mention.holds(cue.first()));
    }

    /** "Weaker ever since I broke it in 2009", "hace dos meses que me duele". */
    private boolean isOngoing(Hit mention, Hit cue) {
        return sentence.isOf(cue.first() - 1, "since")
                || sentence.isOf(cue.last() + 1, "going-on")
                || IntStream.range(mention.last() + 1, cue.first()).anyMatch(i -> sentence.isOf(i, "since-then"));
    }

    /**
     * Whether a time refers to the mention. In "had cancer three years ago, new pain now" and "Ghana in May, now chills",
     * it does not refer to the pain and the chills.
     */
    public boolean isDatedBy(int time, Hit mention) {
        if (time > mention.first()) {
            return clauses.same(time, mention.first());
        }
        boolean comma = IntStream.range(time, mention.first())
                .anyMatch(i -> sentence.sentence().word(i).equals(","));
        boolean now = IntStream.range(time + 1, mention.first()).anyMatch(i -> sentence.isOf(i, "now"));
        boolean one = clauses.same(time, mention.first()) && !comma;
        return !now && (one || time <= SENTENCE_START && clauses.of(mention.first()) <= 1 && comma);
    }

    public boolean isSameClause(int one, int other) {
        return clauses.same(one, other);
    }

    /** Whether a past complaint has returned. */
    public boolean isBack(Hit mention) {
        boolean here = sentence.hits("cue:again").anyMatch(cue -> cue.first() > mention.last());
        boolean there = next.filter(after -> after.sentence().size() <= SHORT)
                .filter(after -> after.hits("cue:again").findAny().isPresent())
                .isPresent();
        return here || there;
    }

    private boolean isResolved(Hit mention) {
        if (mention.entry().stands()) {
            return false;
        }
        boolean here = sentence.hits("cue:resolved")
                .anyMatch(cue -> cue.first() > mention.last()
                        && isClosed(cue.last())
                        && clauses.of(cue.first()) - clauses.of(mention.last()) <= 1
                        && !isBack(mention));
        boolean there = next.filter(
                        after -> after.isOf(0, "it") && after.sentence().size() <= SHORT)
                .filter(after -> after.hits("cue:resolved").findAny().isPresent())
                .isPresent();
        return here || there;
    }

    /** "It has gone", but not "it has gone numb". */
    private boolean isClosed(int last) {
        boolean ends = last + 1 == sentence.sentence().size()
                || sentence.sentence().get(last + 1).isMark()
                || sentence.isOf(last + 1, "end")
                || sentence.isOf(last + 1, "gone-on");
        return ends || !sentence.isOf(last, "open-end");
    }

    private boolean isOpinion(Hit mention) {
        return sentence.hits("cue:opinion")
                .anyMatch(cue -> reaches(cue, mention)
                        && !isGiven(cue.last() + 1, mention.first())
                        && IntStream.range(0, cue.first() + 1).anyMatch(i -> sentence.isOf(i, "relative")));
    }
}
