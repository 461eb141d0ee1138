package dev.unknot.reminder.availability.activity;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.activity.DeskSessionEnded;
import dev.unknot.contracts.activity.DeskSessionStarted;
import dev.unknot.contracts.activity.MeetingEnded;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.activity.WaterLogged;
import java.time.Duration;
import java.time.Instant;

/**
 * One thing that somebody did at the desk.
 *
 * @param until from then on it suppresses nothing by itself
 */
public record Activity(Person person, ActivityKind kind, Instant at, Instant until) {

    /** A meeting that no event ends counts for no longer. */
    static final Duration LONGEST_MEETING = Duration.ofHours(12);
    /** Whether somebody is at their desk counts for no longer: an agent that falls silent must not silence the nudges. */
    static final Duration DESK_TRUSTED_FOR = Duration.ofHours(4);

    public static Activity of(DeskSessionStarted started) {
        return desk(Person.of(started), ActivityKind.SAT_DOWN, started.at());
    }

    public static Activity of(DeskSessionEnded ended) {
        return desk(Person.of(ended), ActivityKind.LEFT, ended.at());
    }

    public static Activity of(BreakTaken taken) {
        Instant end = taken.at().plus(Duration.ofMinutes(taken.minutes()));
        return new Activity(Person.of(taken), ActivityKind.BREAK, taken.at(), end);
    }

    public static Activity of(WaterLogged logged) {
        return new Activity(Person.of(logged), ActivityKind.DRANK, logged.at(), logged.at());
    }

    public static Activity of(MeetingEnded ended) {
        // Kept for as long as a meeting may last, in case its start arrives later.
        Instant until = ended.at().plus(LONGEST_MEETING);
        return new Activity(Person.of(ended), ActivityKind.MEETING_OVER, ended.at(), until);
    }

    /** @throws BadEvent when the meeting does not end after it began */
    public static Activity of(MeetingStarted started) {
        if (!started.at().isBefore(started.expectedEnd())) {
            throw new BadEvent("expectedEnd must be after at");
        }
        Instant latest = started.at().plus(LONGEST_MEETING);
        Instant end = started.expectedEnd().isBefore(latest) ? started.expectedEnd() : latest;
        return new Activity(Person.of(started), ActivityKind.MEETING, started.at(), end);
    }

    private static Activity desk(Person person, ActivityKind kind, Instant at) {
        return new Activity(person, kind, at, at.plus(DESK_TRUSTED_FOR));
    }
}
