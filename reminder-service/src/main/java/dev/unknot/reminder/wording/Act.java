package dev.unknot.reminder.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;
import java.util.Optional;

/** What the inbox says. */
public record Act(
        List<NudgeKind> kinds,
        String language,
        String title,
        String text,
        Optional<String> remedy,
        List<String> steps,
        Optional<Integer> minutes) {}
