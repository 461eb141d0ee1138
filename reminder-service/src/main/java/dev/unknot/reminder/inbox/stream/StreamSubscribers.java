package dev.unknot.reminder.inbox.stream;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The open connections of this replica, and those of them whose inbox may have changed. */
@ApplicationScoped
class StreamSubscribers {

    private final Map<Integer, Set<StreamSubscriber>> byHash = new ConcurrentHashMap<>();
    private final Set<StreamSubscriber> awake = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();

    void add(StreamSubscriber subscriber) {
        byHash.compute(subscriber.hash(), (hash, others) -> {
            Set<StreamSubscriber> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            if (all.add(subscriber)) {
                open.incrementAndGet();
            }
            return all;
        });
        awake.add(subscriber);
    }

    void remove(StreamSubscriber subscriber) {
        byHash.computeIfPresent(subscriber.hash(), (hash, all) -> {
            if (all.remove(subscriber)) {
                open.decrementAndGet();
            }
            return all.isEmpty() ? null : all;
        });
        awake.remove(subscriber);
    }

    List<StreamSubscriber> all() {
        return byHash.values().stream().flatMap(Set::stream).toList();
    }

    int size() {
        return open.get();
    }

    /** How many one person has open. */
    long of(Person person) {
        return byHash.getOrDefault(InboxNotifier.hash(person), Set.of()).stream()
                .filter(subscriber -> subscriber.isOf(person))
                .count();
    }

    /** Something may have changed for the people of these hashes. */
    void wake(IntStream hashes) {
        hashes.forEach(hash -> byHash.computeIfPresent(hash, (same, all) -> {
            awake.addAll(all);
            return all;
        }));
    }

    /** One that left meanwhile stays out: removing it waits for the same lock. */
    void wake(Collection<StreamSubscriber> subscribers) {
        subscribers.forEach(subscriber -> byHash.computeIfPresent(subscriber.hash(), (hash, all) -> {
            if (all.contains(subscriber)) {
                awake.add(subscriber);
            }
            return all;
        }));
    }

    /** At most so many whose inbox may have changed and that are ready for events; they count as read for from now on. */
    List<StreamSubscriber> take(int most) {
        List<StreamSubscriber> taken =
                awake.stream().filter(StreamSubscriber::isReady).limit(most).toList();
        taken.forEach(awake::remove);
        return taken;
    }
}
