package dev.unknot.reminder.engine.breaks;

import dev.unknot.contracts.nudges.NudgeKind;
import java.time.Instant;
import java.util.List;

/**
 * A break that comes at another time than the plan says.
 *
 * @param kinds the leading one first; never empty
 */
record MovedBreak(Instant plannedAt, Instant untilAt, List<NudgeKind> kinds) {}
