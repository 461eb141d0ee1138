package dev.unknot.content.search;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Remedies that match a search. Only those that are shown are sorted. */
final class Ranked {

    private static final double MILLION = 1_000_000;
    private static final int POSITION_BITS = 20;
    private static final long POSITIONS = (1L << POSITION_BITS) - 1;

    private final RemedyIndex index;

    /**
     * Each has the negated score, in millionths, above the position in the order of slugs: the natural order is best
     * first. They are in no order.
     */
    private final long[] packed;

    private Ranked(RemedyIndex index, long[] packed) {
        this.index = index;
        this.packed = packed;
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
        long best = -(Arrays.stream(packed).min().orElse(0) >> POSITION_BITS);
        long first = -(best + Math.round(MILLION)) << POSITION_BITS | index.placeBySlug(position);
        return new Ranked(
                index,
                LongStream.concat(
                                LongStream.of(first), Arrays.stream(packed).filter(each -> position(each) != position))
                        .toArray());
    }

    /** The positions of all of them in the remedy index. */
    BitSet positions() {
        BitSet positions = new BitSet(index.remedies().size());
        for (long each : packed) {
            positions.set(position(each));
        }
        return positions;
    }

    /** The first {@code most} matches after {@code last}, best first. */
    List<Match> best(Optional<Match> last, int most) {
        long[] best = new long[Math.min(most, packed.length)];
        int size = 0;
        for (long each : packed) {
            if ((size < best.length || each < best[size - 1])
                    && last.map(shown -> shown.compareTo(match(each)) < 0).orElse(true)) {
                int place = -1 - Arrays.binarySearch(best, 0, size, each);
                size = Math.min(size + 1, best.length);
                System.arraycopy(best, place, best, place + 1, size - 1 - place);
                best[place] = each;
            }
        }
        return Arrays.stream(best, 0, size).mapToObj(this::match).toList();
    }

    private Match match(long each) {
        return new Match(remedy(each).slug(), -(each >> POSITION_BITS));
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
            return new Ranked(index, Arrays.copyOf(packed, size));
        }
    }
}
