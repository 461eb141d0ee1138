package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;
import java.util.Optional;

/**
 * What a nudge asks for, not yet in words.
 *
 * @param kinds what it is about first, then what is done with it
 * @param remedy its slug; empty when plain words do
 * @param turn which of the plain words
 */
public record NudgeContent(List<NudgeKind> kinds, Optional<String> remedy, int turn) {}
