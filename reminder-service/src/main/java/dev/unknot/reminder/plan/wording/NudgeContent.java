package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;
import java.util.Optional;

/**
 * The content of a nudge, not yet in words.
 *
 * @param kinds the leading one first
 * @param remedy its slug; empty when plain words do
 * @param turn selects one of several phrasings
 */
public record NudgeContent(List<NudgeKind> kinds, Optional<String> remedy, int turn) {}
