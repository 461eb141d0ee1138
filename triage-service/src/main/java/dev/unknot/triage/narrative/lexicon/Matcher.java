package dev.unknot.triage.narrative.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Matches one pattern around one token. It always takes the nearest token, so it never backtracks. */
final class Matcher {

    private static final int NEAR = 5;
    private static final int WIDE = 6;

    private final IndexedSentence sentence;
    private final Fixed fixed;
    private final int[] topic;

    /**
     * The positions of the word lists that every lexicon has.
     *
     * @param stop words that must not occur inside a term: "not", "but"
     * @param end words that end a clause: "but", "because"
     * @param join "and" and the comma; {@code comma} is the comma alone
     * @param finite "is", "has": the verb of a clause of its own
     * @param part every part of the body
     */
    record Fixed(int stop, int end, int join, int comma, int finite, int part) {}

    /** @param topic the positions of the part of the body that earlier sentences named last */
    Matcher(IndexedSentence sentence, Fixed fixed, int[] topic) {
        this.sentence = sentence;
        this.fixed = fixed;
        this.topic = topic;
    }

    Optional<int[]> match(Pattern pattern, int key) {
        if (!sentence.hasAll(pattern.needed())) {
            return Optional.empty();
        }
        Term keyed = pattern.terms().get(pattern.keyTerm());
        int[] anchor = around(keyed, pattern.keyStep(), key);
        if (anchor.length == 0) {
            return Optional.empty();
        }
        List<int[]> found = new ArrayList<>();
        found.add(anchor);
        for (int i = 0; i < pattern.terms().size(); i++) {
            if (i != pattern.keyTerm()) {
                Term term = pattern.terms().get(i);
                int[] other = nearest(term, anchor, term.far() || keyed.far());
                if (other.length == 0 && !(term.carried() && isTopic(term.first(), anchor[0]))) {
                    return Optional.empty();
                }
                found.add(other);
            }
        }
        return Optional.of(
                found.stream().flatMapToInt(IntStream::of).sorted().distinct().toArray());
    }

    private boolean isTopic(int position, int before) {
        int last = sentence.lastBefore(before, fixed.part());
        return last >= 0 ? sentence.has(last, position) : Arrays.binarySearch(topic, position) >= 0;
    }

    private int[] around(Term term, int step, int token) {
        int[] found = new int[term.size()];
        found[step] = token;
        for (int i = step - 1; i >= 0; i--) {
            found[i] = seek(term.positions()[i], found[i + 1], -1, term.gaps()[i + 1]);
            if (found[i] < 0) {
                return new int[0];
            }
        }
        return forward(term, step, found) ? found : new int[0];
    }

    private boolean forward(Term term, int step, int[] found) {
        for (int i = step + 1; i < found.length; i++) {
            found[i] = seek(term.positions()[i], found[i - 1], 1, term.gaps()[i]);
            if (found[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private int seek(int position, int from, int direction, int gap) {
        int at = from + direction;
        for (int i = 0; i <= gap && at >= 0 && at < sentence.size(); i++, at += direction) {
            if (sentence.has(at, position)) {
                return at;
            }
            if (sentence.has(at, fixed.stop()) || gap < WIDE && sentence.has(at, fixed.comma())) {
                return -1;
            }
        }
        return -1;
    }

    private int[] nearest(Term term, int[] anchor, boolean far) {
        int first = anchor[0];
        int last = anchor[anchor.length - 1];
        int reach = far ? sentence.size() : NEAR;
        for (int distance = 1; distance <= reach + 1; distance++) {
            for (int at : new int[] {last + distance, first - distance}) {
                if (at >= 0 && at < sentence.size() && sentence.has(at, edge(term, at < first))) {
                    int[] found = around(term, at < first ? term.size() - 1 : 0, at);
                    if (found.length > 0 && (far || isOneClause(anchor, found))) {
                        return found;
                    }
                }
            }
        }
        return inside(term, first, last);
    }

    /** A word between the anchor's own: "pain in my lower left calf". */
    private int[] inside(Term term, int first, int last) {
        for (int at = first + 1; at < last; at++) {
            if (sentence.has(at, term.first())) {
                int[] found = around(term, 0, at);
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return new int[0];
    }

    private static int edge(Term term, boolean before) {
        return before ? term.last() : term.first();
    }

    /** "My neck is sore and my chest is fine" does not mention a sore chest. */
    private boolean isOneClause(int[] one, int[] other) {
        int[] left = one[0] < other[0] ? one : other;
        int[] right = left == one ? other : one;
        int from = left[left.length - 1] + 1;
        int to = right[0];
        int after = right[right.length - 1] + 1;
        boolean joined = sentence.hasBetween(from, to, fixed.join());
        boolean ownVerb = after < sentence.size() && sentence.has(after, fixed.finite());
        return !sentence.hasBetween(from, to, fixed.end()) && !(joined && ownVerb);
    }
}
