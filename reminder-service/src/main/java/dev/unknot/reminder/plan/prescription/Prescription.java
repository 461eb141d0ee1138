package dev.unknot.reminder.plan.prescription;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What all reports of a person and their wishes together ask for.
 *
 * @param need which remedies suit
 * @param paces the kinds, and how often each is wanted at most
 * @param cap nudges a day
 * @param followUpOn the day on which to ask how it is
 * @param begins when the report began that this is for; empty for prevention
 * @param validTo when this turns into prevention; empty for prevention, and while a clinician has to come first
 */
public record Prescription(
        RemedyNeed need,
        Map<NudgeKind, Duration> paces,
        int cap,
        Optional<LocalDate> followUpOn,
        Optional<Instant> begins,
        Optional<Instant> validTo) {}
