package dev.unknot.reminder.inbox.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Who listens on this replica, and for whom of them something may have changed. */
@ApplicationScoped
class StreamSubscribers {

    private final Map<Integer, Set<StreamSubscriber>> byHash = new ConcurrentHashMap<>();
    private final Set<StreamSubscriber> restless = ConcurrentHashMap.newKeySet();

    void add(StreamSubscriber listener) {
        byHash.compute(listener.hash(), (hash, others) -> {
            Set<StreamSubscriber> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(listener);
            return all;
        });
        restless.add(listener);
    }

    void remove(StreamSubscriber listener) {
        byHash.computeIfPresent(listener.hash(), (hash, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
        restless.remove(listener);
    }

    List<StreamSubscriber> all() {
        return byHash.values().stream().flatMap(Set::stream).toList();
    }

    int size() {
        return byHash.values().stream().mapToInt(Set::size).sum();
    }

    /** Something may have changed for the people of these hashes. */
    void rouse(IntStream hashes) {
        hashes.forEach(hash -> restless.addAll(byHash.getOrDefault(hash, Set.of())));
    }

    void rouse(Collection<StreamSubscriber> listeners) {
        restless.addAll(listeners);
        // One that left meanwhile must not stay behind.
        restless.retainAll(Set.copyOf(all()));
    }

    /** At most so many that can be told something; they are quiet from now on. */
    List<StreamSubscriber> take(int most) {
        List<StreamSubscriber> taken =
                restless.stream().filter(StreamSubscriber::isReady).limit(most).toList();
        taken.forEach(restless::remove);
        return taken;
    }
}
