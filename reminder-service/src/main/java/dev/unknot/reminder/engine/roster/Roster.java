package dev.unknot.reminder.engine.roster;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.schedule.timetable.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everybody in the buckets that are held here, in the order in which to look at them. Only the engine's own thread uses it. */
public final class Roster {

    static final long NEVER = Long.MIN_VALUE;

    private final Phase phase;
    private final Map<Integer, Map<Person, Member>> buckets = new HashMap<>();
    // By the second at which to look at the members, rounded up. A member who is rescheduled or removed stays in its
    // old list
    // and is skipped there.
    private final TreeMap<Long, List<Member>> queue = new TreeMap<>();

    public Roster(Phase phase) {
        this.phase = phase;
    }

    /** Schedules the people of this bucket from now on. */
    public void add(int bucket, Map<Person, Member> members) {
        buckets.put(bucket, members);
        members.values().forEach(this::schedule);
    }

    public void drop(int bucket) {
        Optional.ofNullable(buckets.remove(bucket))
                .ifPresent(members -> members.values().forEach(member -> member.lookAt(NEVER)));
    }

    /** The buckets that are loaded. */
    public Set<Integer> buckets() {
        return Set.copyOf(buckets.keySet());
    }

    public Optional<Member> find(int bucket, Person person) {
        return Optional.ofNullable(buckets.getOrDefault(bucket, Map.of()).get(person));
    }

    /** Adds or replaces this person; has no effect for buckets that are not held. */
    public void put(Member member) {
        Map<Person, Member> bucket = buckets.get(member.bucket());
        if (bucket != null) {
            Member before = bucket.put(member.person(), member);
            if (before != null && before != member) {
                before.lookAt(NEVER);
            }
            schedule(member);
        }
    }

    public void remove(int bucket, Person person) {
        Optional.ofNullable(buckets.getOrDefault(bucket, Map.of()).remove(person))
                .ifPresent(member -> member.lookAt(NEVER));
    }

    private void schedule(Member member) {
        Optional<Instant> next = member.next(phase);
        if (next.isEmpty()) {
            // Nothing for a week; holidays end and clocks change.
            next = Optional.of(member.settledUpTo().plusSeconds(7 * 24 * 60 * 60L));
        }
        long second = next.get().getEpochSecond() + (next.get().getNano() > 0 ? 1 : 0);
        if (second != member.lookAt()) {
            member.lookAt(second);
            queue.computeIfAbsent(second, at -> new ArrayList<>(4)).add(member);
        }
    }

    /** Removes from the queue at most so many of those to look at by {@code now}, the most overdue first. */
    public List<Member> take(Instant now, int most) {
        List<Member> taken = new ArrayList<>();
        Map.Entry<Long, List<Member>> first = queue.firstEntry();
        while (taken.size() < most && first != null && first.getKey() <= now.getEpochSecond()) {
            long second = first.getKey();
            List<Member> waiting = first.getValue();
            while (taken.size() < most && !waiting.isEmpty()) {
                Member member = waiting.remove(waiting.size() - 1);
                if (member.lookAt() == second) {
                    member.lookAt(NEVER);
                    taken.add(member);
                }
            }
            if (waiting.isEmpty()) {
                queue.remove(second);
            }
            first = queue.firstEntry();
        }
        return taken;
    }

    /** Up to when everybody in the queue is settled: at most {@code now}. */
    public Instant frontier(Instant now) {
        long first = queue.isEmpty() ? Long.MAX_VALUE : queue.firstKey();
        return Instant.ofEpochSecond(Math.min(first - 1, now.getEpochSecond()));
    }

    /** How many are overdue. */
    public int backlog(Instant now) {
        return queue.headMap(now.getEpochSecond(), true).values().stream()
                .mapToInt(List::size)
                .sum();
    }

    public int size() {
        return buckets.values().stream().mapToInt(Map::size).sum();
    }
}
