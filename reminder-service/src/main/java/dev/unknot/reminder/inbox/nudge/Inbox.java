package dev.unknot.reminder.inbox.nudge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's nudges, or those around some of them, from the newest to the oldest.
 *
 * <p>One that nobody saw gives way to the next that asks for the same within a day; a check-in that nobody answered gives
 * way to the next check-in. This is worked out when the inbox is read, so a nudge costs nothing more when it is sent, and
 * the ledger does not change. No nudge becomes unseen again, so none that has given way comes back unless the person
 * answers it by its link.
 */
public record Inbox(List<InboxEntry> entries) {

    public static final Inbox EMPTY = new Inbox(List.of());

    private static final Comparator<InboxEntry> NEWEST_FIRST = Comparator.comparing(InboxEntry::dueAt)
            // As PostgreSQL orders UUIDs; Java compares them as signed numbers.
            .thenComparing(entry -> entry.id().toString())
            .reversed();

    static Inbox of(Collection<InboxEntry> entries) {
        return new Inbox(entries.stream().sorted(NEWEST_FIRST).toList());
    }

    /**
     * What one nudge gave way to, and what gave way to it.
     *
     * @param by the newest nudge to which it gave way
     * @param of the older ones for which it stands, newest first
     */
    public record Replacement(Optional<UUID> by, List<UUID> of) {}

    /** Those that have not given way to newer ones. */
    List<InboxEntry> shown() {
        List<InboxEntry> shown = new ArrayList<>();
        Map<InboxEntry.Request, InboxEntry> next = new HashMap<>();
        for (InboxEntry entry : entries) {
            Optional<InboxEntry> newer = Optional.ofNullable(next.put(entry.request(), entry));
            if (newer.filter(entry::givesWayTo).isEmpty()) {
                shown.add(entry);
            }
        }
        return shown;
    }

    /** Those that nobody has seen yet and that are still of use. */
    public List<UUID> unread(Instant now) {
        return shown().stream()
                .filter(entry -> entry.isUnread(now))
                .map(InboxEntry::id)
                .toList();
    }

    /** Nothing, of a nudge that is not in this inbox. */
    public Replacement replacement(UUID id) {
        int place = entries.stream().map(InboxEntry::id).toList().indexOf(id);
        if (place < 0) {
            return new Replacement(Optional.empty(), List.of());
        }
        InboxEntry entry = entries.get(place);
        return new Replacement(
                entries.subList(0, place).stream()
                        .filter(newer -> newer.request().equals(entry.request()) && entry.givesWayTo(newer))
                        .map(InboxEntry::id)
                        .findFirst(),
                entries.subList(place + 1, entries.size()).stream()
                        .filter(older -> older.request().equals(entry.request()) && older.givesWayTo(entry))
                        .map(InboxEntry::id)
                        .toList());
    }
}
