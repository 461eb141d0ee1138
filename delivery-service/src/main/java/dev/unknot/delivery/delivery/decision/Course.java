package dev.unknot.delivery.delivery.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One nudge on its way through its channels.
 *
 * @param seen whether the person has seen, done, postponed or dismissed it
 * @param turns in the person's order
 */
public record Course(Instant deliverFrom, Instant expiresAt, boolean seen, List<Turn> turns) {

    /** However soon the next channel follows, a fault this short does not hand over to it. */
    private static final Duration SHORT_FAULT = Duration.ofMinutes(1);

    public Course {
        turns = List.copyOf(turns);
    }

    /** The next step. It depends on nothing but this course and the time. */
    public Step next(Instant now) {
        if (turns.isEmpty()) {
            return new Step.End(Step.Ending.INBOX_ONLY);
        }
        if (seen) {
            return new Step.End(Step.Ending.SEEN);
        }
        Instant from = deliverFrom;
        boolean paused = true;
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.isWaiting()) {
                return turn(i, paused ? from.plus(turn.after()) : from, now);
            }
            // The next one waits for the person to look only after a channel that they can look at.
            paused = turn.state() == State.SENT;
            from = turn.endedAt().filter(from::isBefore).orElse(from);
        }
        return new Step.End(isSent() ? Step.Ending.REACHED : Step.Ending.FAILED);
    }

    private Step turn(int index, Instant due, Instant now) {
        Turn turn = turns.get(index);
        Instant at = turn.retryAt().orElse(due);
        boolean isRetry = turn.retryAt().isPresent();
        if (isRetry && handsOver(index, at)) {
            return new Step.GiveUp(index);
        }
        if (!now.isBefore(expiresAt) || !at.isBefore(expiresAt)) {
            return new Step.End(ending(isRetry || at.isBefore(expiresAt)));
        }
        Instant ready = turn.wordsAwaitedUntil().filter(at::isBefore).orElse(at);
        return now.isBefore(ready) ? new Step.Wait(ready) : new Step.Send(index);
    }

    /** @param missed whether something was to be sent by now and was not */
    private Step.Ending ending(boolean missed) {
        if (isSent()) {
            return Step.Ending.REACHED;
        }
        return missed ? Step.Ending.EXPIRED : Step.Ending.TOO_LATE;
    }

    /** Whether the next channel gets its turn instead of another attempt at {@code at}. */
    private boolean handsOver(int index, Instant at) {
        if (index + 1 == turns.size()) {
            return false;
        }
        Duration patience = longer(turns.get(index + 1).after(), SHORT_FAULT);
        Optional<Instant> until = turns.get(index).firstTriedAt().map(first -> first.plus(patience));
        return !at.isBefore(expiresAt) || until.filter(at::isAfter).isPresent();
    }

    private boolean isSent() {
        return turns.stream().anyMatch(turn -> turn.state() == State.SENT);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
