package dev.unknot.reminder.inbox.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastOutcomeTest {

    /** The outcome came at nine; again is when a snooze ends, or would have ended. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DONE,      -,     false, 09:00, 09:10",
                "DONE,      -,     false, 09:09, 09:10",
                "DONE,      -,     false, 09:10, -",
                "DONE,      -,     true,  09:05, -",
                "DISMISSED, 09:05, false, 09:06, 09:10",
                "SNOOZED,   09:05, false, 09:04, 09:05",
                "SNOOZED,   09:05, false, 09:05, -",
                "SNOOZED,   17:00, false, 09:09, 09:10",
                "SNOOZED,   -,     false, 09:09, 09:10",
            })
    void canBeTakenBackUntil(NudgeState outcome, String again, boolean undone, String now, String until) {
        LastOutcome last = new LastOutcome(
                outcome,
                at("09:00"),
                NudgeState.SEEN,
                Optional.ofNullable(again).map(LastOutcomeTest::at),
                Optional.empty(),
                undone);
        assertThat(last.undoUntil(at(now))).isEqualTo(Optional.ofNullable(until).map(LastOutcomeTest::at));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
