package dev.unknot.content.search;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Remedies that match a search, best first. */
final class Ranked {

    private static final double MILLION = 1_000_000;
    private static final int POSITION_BITS = 20;
    private static final long POSITIONS = (1L << POSITION_BITS) - 1;

    private final RemedyIndex index;

    /** Each has the negated score, in millionths, above the position in the order of slugs: the natural order is best first. */
    private final long[] packed;

    private Ranked(RemedyIndex index, long[] packed) {
        this.index = index;
        this.packed = packed;
    }

    static Ranked none(RemedyIndex index) {
        return new Ranked(index, new long[0]);
    }

    boolean isEmpty() {
        return packed.length == 0;
    }

    /** Those at {@code positions} of the remedy index. */
    Ranked within(BitSet positions) {
        return new Ranked(
                index,
                Arrays.stream(packed)
                        .filter(each -> positions.get(position(each)))
                        .toArray());
    }

    /** The same, with the one at {@code position} before all others. */
    Ranked ledBy(int position) {
        long best = packed.length == 0 ? 0 : -(packed[0] >> POSITION_BITS);
        long first = -(best + Math.round(MILLION)) << POSITION_BITS | index.placeBySlug(position);
        return new Ranked(
                index,
                LongStream.concat(
                                LongStream.of(first), Arrays.stream(packed).filter(each -> position(each) != position))
                        .toArray());
    }

    /** The positions of all of them in the remedy index. */
    BitSet positions() {
        return IntStream.range(0, packed.length)
                .map(at -> position(packed[at]))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The matches that come after {@code last}. */
    Stream<Match> after(Optional<Match> last) {
        return Arrays.stream(packed)
                .mapToObj(each -> new Match(remedy(each).slug(), -(each >> POSITION_BITS)))
                .dropWhile(match ->
                        last.filter(shown -> shown.compareTo(match) >= 0).isPresent());
    }

    private PublishedRemedy remedy(long each) {
        return index.remedies().get(position(each));
    }

    private int position(long each) {
        return index.positionBySlug((int) (each & POSITIONS));
    }

    /** Collects matches. */
    static final class Builder {

        private final RemedyIndex index;
        private final long[] packed;
        private int size;

        Builder(RemedyIndex index) {
            this.index = index;
            this.packed = new long[index.remedies().size()];
        }

        void add(int position, double score) {
            packed[size++] = -Math.round(score * MILLION) << POSITION_BITS | index.placeBySlug(position);
        }

        Ranked build() {
            Arrays.sort(packed, 0, size);
            return new Ranked(index, Arrays.copyOf(packed, size));
        }
    }
}
