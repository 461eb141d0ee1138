package dev.unknot.triage.rule;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of numbered questions, a bit each, so that a condition on many of them is a handful of machine instructions. */
final class Marks {

    private final long[] words;

    private Marks(long[] words) {
        this.words = words;
    }

    static Marks none(int size) {
        return new Marks(new long[(size + Long.SIZE - 1) / Long.SIZE]);
    }

    static Marks all(int size) {
        Marks all = none(size);
        Arrays.fill(all.words, -1L);
        return all;
    }

    Marks copy() {
        return new Marks(words.clone());
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

    /** How many of these are among the others. */
    int countIn(Marks others) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & others.words[i]);
        }
        return count;
    }

    void addAll(Marks more) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= more.words[i];
        }
    }

    /** Adds those of {@code more} that are in {@code in} and not in {@code out}. */
    void addAll(Marks more, Marks in, Marks out) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= more.words[i] & in.words[i] & ~out.words[i];
        }
    }

    /** Those that are among the others too. */
    Marks within(Marks others) {
        Marks both = copy();
        for (int i = 0; i < words.length; i++) {
            both.words[i] &= others.words[i];
        }
        return both;
    }

    /** Those that are not among the others. */
    Marks beyond(Marks others) {
        Marks left = copy();
        for (int i = 0; i < words.length; i++) {
            left.words[i] &= ~others.words[i];
        }
        return left;
    }

    /** Tells them in rising order. */
    void forEach(IntConsumer each) {
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                each.accept(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
