package dev.unknot.triage.rule;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of term numbers, one bit each, so that a condition on many terms takes a few machine instructions. */
final class TermSet {

    private final long[] words;

    /** The number of empty words that {@link #trimmed} dropped at the front. */
    private final int from;

    private TermSet(long[] words, int from) {
        this.words = words;
        this.from = from;
    }

    static TermSet none(int size) {
        return new TermSet(new long[(size + Long.SIZE - 1) / Long.SIZE], 0);
    }

    static TermSet all(int size) {
        TermSet all = none(size);
        Arrays.fill(all.words, -1L);
        return all;
    }

    TermSet copy() {
        return new TermSet(words.clone(), from);
    }

    boolean has(int number) {
        return (words[number / Long.SIZE] & 1L << number) != 0;
    }

    void add(int number) {
        words[number / Long.SIZE] |= 1L << number;
    }

    void remove(int number) {
        words[number / Long.SIZE] &= ~(1L << number);
    }

    /**
     * A copy without leading and trailing empty words. It supports only counting and adding. Most conditions use a few
     * neighbouring terms, which fit in one word.
     */
    TermSet trimmed() {
        int first = 0;
        int end = words.length;
        while (first < end && words[first] == 0) {
            first++;
        }
        while (end > first && words[end - 1] == 0) {
            end--;
        }
        return new TermSet(Arrays.copyOfRange(words, first, end), first);
    }

    /** The size of the intersection. */
    int countIn(TermSet others) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & others.words[from + i]);
        }
        return count;
    }

    void addAll(TermSet more) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= more.words[i];
        }
    }

    /** Adds the elements of {@code more} that are in {@code in} and not in {@code out}. */
    void addAll(TermSet more, TermSet in, TermSet out) {
        for (int i = 0; i < more.words.length; i++) {
            int at = more.from + i;
            words[at] |= more.words[i] & in.words[at] & ~out.words[at];
        }
    }

    TermSet intersect(TermSet others) {
        TermSet both = copy();
        for (int i = 0; i < words.length; i++) {
            both.words[i] &= others.words[i];
        }
        return both;
    }

    TermSet minus(TermSet others) {
        TermSet left = copy();
        for (int i = 0; i < words.length; i++) {
            left.words[i] &= ~others.words[i];
        }
        return left;
    }

    /** Visits the elements in ascending order. */
    void forEach(IntConsumer each) {
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                each.accept(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
