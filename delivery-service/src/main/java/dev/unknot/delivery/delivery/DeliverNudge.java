package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.delivery.decision.Backoff;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.delivery.decision.Step;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.messaging.outbox.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes one claimed nudge as far as it goes now. Reads and writes nothing: what it returns is to be written. */
final class DeliverNudge {

    /** No message begins later than this after the first, so that the last one ends within the lease. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Claimed nudge;
    private final Function<Channel, Targets> targets;
    private final Messages messages;
    private final Optional<Detail> detail;
    private final BiFunction<Message, Target, Attempt> send;
    private final Backoff backoff;
    private final Clock clock;
    private final List<DeliveryRow> rows;
    private final List<Outgoing> outcomes = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    DeliverNudge(
            Claimed nudge,
            Function<Channel, Targets> targets,
            Messages messages,
            Optional<Detail> detail,
            BiFunction<Message, Target, Attempt> send,
            Backoff backoff,
            Duration wordsAwaited,
            Clock clock) {
        this.nudge = nudge;
        this.targets = targets;
        this.messages = messages;
        this.detail = detail;
        this.send = send;
        this.backoff = backoff;
        this.clock = clock;
        this.rows = new ArrayList<>(nudge.rows().stream()
                .map(row -> row.fullWords() && detail.isEmpty() && row.isWaiting()
                        ? row.awaitingWordsUntil(nudge.receivedAt().plus(wordsAwaited))
                        : row)
                .toList());
    }

    /** All attempts that were made, for the addresses that they say something about. */
    List<Attempt> attempts() {
        return attempts;
    }

    Settled run() {
        Instant until = clock.instant().plus(LONGEST);
        while (true) {
            Instant now = clock.instant();
            Step step = nudge.with(rows).course().next(now);
            if (step instanceof Step.Send && now.isAfter(until)) {
                return settled(Optional.of(now), Optional.empty());
            } else if (step instanceof Step.Send turn) {
                attempt(turn.turn(), now, until);
            } else if (step instanceof Step.GiveUp turn) {
                end(turn.turn(), givenUp(rows.get(turn.turn()), now));
            } else if (step instanceof Step.Wait wait) {
                return settled(Optional.of(wait.until()), Optional.empty());
            } else if (step instanceof Step.End end) {
                endAll(end.ending(), now);
                return settled(Optional.empty(), Optional.of(end.ending()));
            }
        }
    }

    private void attempt(int turn, Instant now, Instant until) {
        DeliveryRow row = rows.get(turn);
        Targets found = targets.apply(row.channel());
        if (found.none().isPresent()) {
            Reason none = found.none().get();
            end(turn, row.ended(none == Reason.ADDRESS_UNREADABLE ? State.FAILED : State.SKIPPED, now, none));
            return;
        }
        Message message = messages.of(nudge, row, detail);
        List<Attempt> made = new ArrayList<>();
        List<UUID> reached = new ArrayList<>(row.reached());
        for (Target target : found.targets()) {
            if (!reached.contains(target.id())) {
                if (!made.isEmpty() && !clock.instant().isBefore(nudge.expiresAt())) {
                    // The targets before this one took too long.
                    break;
                }
                Attempt attempt = clock.instant().isAfter(until) ? later(target) : send.apply(message, target);
                made.add(attempt);
                if (attempt.isSent()) {
                    reached.add(target.id());
                }
            }
        }
        attempts.addAll(made);
        // Sending takes time.
        settle(turn, row.reached(reached), made, clock.instant());
    }

    /** The targets before this one took too long. */
    private static Attempt later(Target target) {
        return new Attempt(
                target, new SendResult.RetryAfter(Optional.of(Duration.ZERO), Cause.of(Reason.TIMED_OUT)), false);
    }

    private void settle(int turn, DeliveryRow row, List<Attempt> made, Instant now) {
        Optional<Attempt> again = made.stream().filter(Attempt::isRetried).findFirst();
        boolean done = again.isEmpty() || Attempt.oneIsEnough(row.channel());
        if (!row.reached().isEmpty() && done) {
            end(turn, row.attempted(now).ended(State.SENT, now, Optional.empty()));
        } else if (again.isEmpty()) {
            Optional<Cause> cause =
                    made.stream().flatMap(each -> each.cause().stream()).findFirst();
            end(turn, row.attempted(now).ended(State.FAILED, now, cause));
        } else {
            again(turn, row, again.get(), made.stream().anyMatch(Attempt::counts), now);
        }
    }

    private void again(int turn, DeliveryRow row, Attempt attempt, boolean counts, Instant now) {
        Cause cause = attempt.cause().orElseThrow();
        if (!counts) {
            rows.set(turn, row.postponed(now, now.plus(attempt.delay().orElseThrow()), cause));
            return;
        }
        DeliveryRow next = row.failedFor(now, backoff.retryAt(now, row.attempts() + 1, attempt.delay()), cause);
        if (next.isWaiting()) {
            rows.set(turn, next);
        } else {
            end(turn, givenUp(next, now));
        }
    }

    /** Some endpoints of several may have it. */
    private static DeliveryRow givenUp(DeliveryRow row, Instant now) {
        return row.ended(row.reached().isEmpty() ? State.FAILED : State.SENT, now, row.cause());
    }

    private void endAll(Step.Ending ending, Instant now) {
        boolean first = true;
        for (int i = 0; i < rows.size(); i++) {
            DeliveryRow row = rows.get(i);
            if (row.isWaiting()) {
                boolean expired =
                        ending == Step.Ending.EXPIRED && first || row.attempts() > 0 && ending != Step.Ending.SEEN;
                first = false;
                if (!row.reached().isEmpty()) {
                    end(i, givenUp(row, now));
                } else if (expired) {
                    end(i, row.ended(State.FAILED, now, Reason.EXPIRED));
                } else {
                    end(i, row.ended(State.UNNEEDED, now, ending == Step.Ending.SEEN ? Reason.SEEN : Reason.TOO_LATE));
                }
            }
        }
    }

    private void end(int turn, DeliveryRow ended) {
        rows.set(turn, ended);
        String channel = ended.channel().key();
        Instant at = ended.endedAt().orElseThrow();
        if (ended.state() == State.SENT) {
            outcomes.add(Settled.outcome(
                    nudge.id(),
                    new NudgeDelivered(
                            nudge.person().organisation(), nudge.person().employee(), nudge.id(), at, channel),
                    "delivered",
                    channel));
        } else if (ended.state() == State.FAILED) {
            outcomes.add(Settled.outcome(
                    nudge.id(),
                    new NudgeFailed(
                            nudge.person().organisation(),
                            nudge.person().employee(),
                            nudge.id(),
                            at,
                            channel,
                            reason(ended)),
                    "failed",
                    channel,
                    String.valueOf(ended.attempts())));
        }
    }

    private static String reason(DeliveryRow row) {
        return row.cause().map(Cause::text).orElse("no reason known");
    }

    private Settled settled(Optional<Instant> next, Optional<Step.Ending> ending) {
        List<DeliveryRow> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(nudge.rows().get(i))) {
                changed.add(rows.get(i));
            }
        }
        return new Settled(nudge, changed, next, ending, outcomes);
    }
}
