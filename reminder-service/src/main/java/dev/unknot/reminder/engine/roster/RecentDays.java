package dev.unknot.reminder.engine.roster;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A person's {@link Past} in as few bytes as a million of them need: eight for each nudge of today and yesterday, and for
 * each slot settled ahead of its time.
 */
public final class RecentDays {

    static final RecentDays NONE = new RecentDays(new long[0], new long[0]);

    private static final NudgeKind[] KINDS = NudgeKind.values();
    private static final Source[] SOURCES = Source.values();
    private static final int MINUTE_BITS = 12;
    private static final int SOURCE_BITS = 2;
    private static final int NUMBER_BITS = MINUTE_BITS + SOURCE_BITS;
    private static final int KIND_BITS = 4;
    private static final int SECOND_BITS = 36;

    private final long[] settled;
    private final long[] fired;

    private RecentDays(long[] settled, long[] fired) {
        this.settled = settled;
        this.fired = fired;
    }

    /** Only the part that can affect decisions after {@code now}. */
    public static RecentDays of(Past past, Instant now, ZoneId zone) {
        return NONE.with(past.settled().stream(), past.fired().stream(), now, zone);
    }

    /** With these decisions and the nudges they made, and without what is too old to matter. */
    RecentDays with(List<Decision> decisions, List<Past.Fired> nudges, Instant now, ZoneId zone) {
        return with(decisions.stream().map(decision -> decision.slot().key()), nudges.stream(), now, zone);
    }

    private RecentDays with(Stream<Slot.Key> keys, Stream<Past.Fired> nudges, Instant now, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        // A person who travels westward meets the same local minutes again.
        long[] ahead = LongStream.concat(
                        Arrays.stream(settled), keys.mapToLong(RecentDays::pack).filter(key -> key >= 0))
                .filter(key -> moment(key).isAfter(local))
                .toArray();
        long yesterday = local.toLocalDate().toEpochDay() - 1;
        long[] recent = LongStream.concat(Arrays.stream(fired), nudges.mapToLong(RecentDays::pack))
                .filter(nudge -> nudge >> KIND_BITS >> SECOND_BITS >= yesterday)
                .toArray();
        return ahead.length + recent.length == 0 ? NONE : new RecentDays(ahead, recent);
    }

    public Past past() {
        if (this == NONE) {
            return Past.EMPTY;
        }
        Set<Slot.Key> keys = new HashSet<>();
        for (long key : settled) {
            keys.add(key(key));
        }
        return new Past(keys, LongStream.of(fired).mapToObj(RecentDays::nudge).toList());
    }

    /** How many nudges about this kind went out on the working day that began on {@code date}. */
    public int firedOn(LocalDate date, NudgeKind about) {
        long dayAndKind = date.toEpochDay() << KIND_BITS | about.ordinal();
        return (int) LongStream.of(fired)
                .filter(nudge -> nudge >> SECOND_BITS == dayAndKind)
                .count();
    }

    /** Below zero for the answer to a report, which never comes again. */
    private static long pack(Slot.Key key) {
        if (key.source() == Source.REPORT) {
            return -1;
        }
        long dayAndKind = key.date().toEpochDay() << KIND_BITS | key.kind().ordinal();
        return (dayAndKind << SOURCE_BITS | key.source().ordinal()) << MINUTE_BITS | key.number();
    }

    private static Slot.Key key(long packed) {
        long dayAndKind = packed >> NUMBER_BITS;
        return new Slot.Key(
                KINDS[(int) (dayAndKind & (1 << KIND_BITS) - 1)],
                LocalDate.ofEpochDay(dayAndKind >> KIND_BITS),
                SOURCES[(int) (packed >> MINUTE_BITS & (1 << SOURCE_BITS) - 1)],
                minute(packed));
    }

    private static int minute(long packed) {
        return (int) (packed & (1 << MINUTE_BITS) - 1);
    }

    private static LocalDateTime moment(long packed) {
        return LocalDate.ofEpochDay(packed >> NUMBER_BITS >> KIND_BITS)
                .atStartOfDay()
                .plusMinutes(minute(packed) + 1L);
    }

    private static long pack(Past.Fired nudge) {
        long dayAndKind = nudge.date().toEpochDay() << KIND_BITS | nudge.about().ordinal();
        return dayAndKind << SECOND_BITS | nudge.at().getEpochSecond();
    }

    private static Past.Fired nudge(long packed) {
        long dayAndKind = packed >> SECOND_BITS;
        return new Past.Fired(
                LocalDate.ofEpochDay(dayAndKind >> KIND_BITS),
                Instant.ofEpochSecond(packed & (1L << SECOND_BITS) - 1),
                KINDS[(int) (dayAndKind & (1 << KIND_BITS) - 1)]);
    }
}
