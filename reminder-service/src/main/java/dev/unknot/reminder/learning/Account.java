package dev.unknot.reminder.learning;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The slots sent to one person or withheld over some time, and the acts that were reported of them. */
public record Account(List<Moment> moments, List<ObservedAction> acts) {

    /** An act within this time answers a nudge. */
    public static final Duration SOON = Duration.ofMinutes(30);

    /** The same without what fell due before {@code moment}. */
    public Account since(Instant moment) {
        return new Account(
                moments.stream().filter(one -> !one.at().isBefore(moment)).toList(), acts);
    }

    /** How each nudge of the plan was taken. */
    public List<Reception> receptions() {
        List<Reception> receptions = new ArrayList<>();
        for (Moment one : moments) {
            if (one.first() && one.isLearned()) {
                answer(one).ifPresent(answer -> receptions.add(new Reception(one.date(), one.hour(), answer)));
            }
        }
        return receptions;
    }

    /** An act without an answer counts as done. */
    private Optional<Reception.Answer> answer(Moment nudge) {
        boolean acted = moments.stream()
                .filter(one -> one.nudge().equals(nudge.nudge()))
                .anyMatch(this::isActedOn);
        return nudge.answer()
                .map(answer -> answer == Reception.Answer.IGNORED && acted ? Reception.Answer.ACTED : answer);
    }

    /**
     * By kind and day, what was sent and what was withheld, and after how many of them the person acted. Counts reported acts
     * for both, never the answer to a nudge, which those withheld cannot have. Leaves out moments soon followed by another
     * nudge, because the act may answer either.
     *
     * @param reported the responses that events report of this person; kinds that ask for others cannot be measured
     */
    public Map<NudgeKind, Map<LocalDate, Trials>> trials(Set<Response> reported) {
        Map<NudgeKind, Map<LocalDate, Trials>> trials = new EnumMap<>(NudgeKind.class);
        for (Moment one : moments) {
            boolean isMeasurable = NudgeKinds.of(one.kind())
                    .answeredBy()
                    .filter(reported::contains)
                    .isPresent();
            if (isMeasurable && one.isLearned() && !isFollowed(one)) {
                trials.computeIfAbsent(one.kind(), kind -> new TreeMap<>()).merge(one.date(), trial(one), Trials::plus);
            }
        }
        return trials;
    }

    private Trials trial(Moment one) {
        int acted = isActedOn(one) ? 1 : 0;
        return one.nudge().isPresent() ? new Trials(1, acted, 0, 0) : new Trials(0, 0, 1, acted);
    }

    private boolean isActedOn(Moment moment) {
        Instant from = came(moment);
        return acts.stream()
                .filter(act -> NudgeKinds.of(moment.kind())
                        .answeredBy()
                        .filter(act.response()::equals)
                        .isPresent())
                .anyMatch(act -> isSoonAfter(from, act.at()));
    }

    /** When the nudge came that the moment became part of. */
    private Instant came(Moment moment) {
        return moments.stream()
                .filter(one ->
                        one.first() && one.nudge().isPresent() && one.nudge().equals(moment.nudge()))
                .map(Moment::at)
                .findFirst()
                .orElse(moment.at());
    }

    private boolean isFollowed(Moment moment) {
        return moments.stream()
                .filter(one -> one.nudge().isPresent() && one.first())
                .filter(one -> !one.nudge().equals(moment.nudge()))
                .anyMatch(one -> isSoonAfter(came(moment), one.at()));
    }

    private static boolean isSoonAfter(Instant moment, Instant then) {
        return !then.isBefore(moment) && then.isBefore(moment.plus(SOON));
    }
}
