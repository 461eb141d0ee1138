package dev.unknot.delivery.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What came of messages and is not written yet. It is written in batches. After a batch that could not be written, what was in it is
 * written one by one, so that one that can never be written does not hold up the rest. Any thread may add; one writes.
 */
final class Unwritten<T> {

    private final int batch;
    private final BlockingQueue<T> added = new LinkedBlockingQueue<>();
    private final List<T> taken = new ArrayList<>();
    private boolean oneByOne;

    Unwritten(int batch) {
        this.batch = batch;
    }

    void add(T result) {
        added.add(result);
    }

    /** Those to write next; the same again, perhaps with others, until one of the other methods says what became of them. */
    List<T> next() {
        if (!oneByOne) {
            added.drainTo(taken, batch - taken.size());
        }
        return List.copyOf(oneByOne ? taken.subList(0, 1) : taken);
    }

    /** The last ones are written. */
    void written() {
        if (oneByOne) {
            taken.remove(0);
        } else {
            taken.clear();
        }
        oneByOne = oneByOne && !taken.isEmpty();
    }

    /** The last ones cannot be written as they are. Returns how many are given up. */
    int refused() {
        if (taken.size() > 1 && !oneByOne) {
            oneByOne = true;
            return 0;
        }
        int before = taken.size();
        taken.subList(0, Math.min(1, before)).clear();
        oneByOne = !taken.isEmpty();
        return before - taken.size();
    }
}
