package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The plan that follows from all reports of a person and their preferences.
 *
 * @param need which remedies suit
 * @param cadences the kinds, and how often each comes at most
 * @param cap nudges a day
 * @param followUpOn the day of the check-in
 * @param begins when the report began that this answers; empty for prevention
 * @param validTo when this turns into prevention; empty for prevention, and while held
 */
public record Prescription(
        RemedyNeed need,
        Map<NudgeKind, Duration> cadences,
        int cap,
        Optional<LocalDate> followUpOn,
        Optional<Instant> begins,
        Optional<Instant> validTo) {}
