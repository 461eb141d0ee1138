package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.ledger.SlotNumber;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of nudges: UUIDs of version 8 (RFC 9562) whose first 48 bits are the milliseconds at which the nudge is due, and
 * whose others are a hash of what it is. So every replica computes the same id for a nudge, ids are in the order of
 * time, and an id leads to the partition of its day.
 */
public final class NudgeId {

    private static final int SHARED_BITS = 64 - 48;
    private static final long VERSION_8 = 0x8000;

    private NudgeId() {}

    /** Of the nudge that this slot becomes. */
    public static UUID of(Person person, Slot slot) {
        Slot.Key key = slot.key();
        return of(slot.at(), person.key() + "/" + key.kind().key() + "/" + key.date() + "/" + SlotNumber.stored(key));
    }

    /** Of the nudge of this name. */
    public static UUID of(Instant dueAt, String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new UUID(
                dueAt.toEpochMilli() << SHARED_BITS | VERSION_8 | hash.getMostSignificantBits() & 0xFFF,
                hash.getLeastSignificantBits());
    }

    /** Not above any id of a nudge that is due then. */
    static UUID first(Instant dueAt) {
        return new UUID(dueAt.toEpochMilli() << SHARED_BITS, 0);
    }

    /** When the nudge of this id was due. */
    public static Instant dueAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> SHARED_BITS);
    }
}
