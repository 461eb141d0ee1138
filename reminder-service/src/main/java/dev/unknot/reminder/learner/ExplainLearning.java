package dev.unknot.reminder.learner;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Response;
import dev.unknot.reminder.learner.LearningView.Compared;
import dev.unknot.reminder.learner.LearningView.Received;
import dev.unknot.reminder.learning.AdaptedPace;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.Trials;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Puts into words what was learned from one person.
 *
 * @param trials by kind and week
 * @param today the person's local day
 */
record ExplainLearning(
        Learned learned,
        Map<NudgeKind, SortedMap<Integer, Trials>> trials,
        int withheldOneIn,
        LocalDate today,
        LearningWords words) {

    LearningView explain() {
        return new LearningView(
                learned.isNothing() ? Optional.empty() : Optional.of(learned.since()),
                words.language(),
                pace(),
                hours(),
                withheldOneIn == 0
                        ? new LearningView.Withheld(0, words.text("withheld.none"))
                        : new LearningView.Withheld(withheldOneIn, words.text("withheld.some", withheldOneIn)),
                Stream.of(NudgeKind.values())
                        .filter(kind -> NudgeKinds.of(kind).isLearned())
                        .map(this::effect)
                        .toList());
    }

    private LearningView.Pace pace() {
        AdaptedPace pace = learned.pace();
        String key = "pace.kept";
        if (!pace.isSettled()) {
            key = "pace.start";
        } else if (pace.minutes() != pace.before()) {
            key = pace.minutes() > pace.before() ? "pace.slower" : "pace.faster";
        }
        return new LearningView.Pace(
                pace.minutes(),
                Optional.of(pace.from()).filter(from -> !from.equals(LocalDate.EPOCH)),
                words.text(key, pace.minutes(), percent(pace.share())));
    }

    private LearningView.Hours hours() {
        List<LearningView.Hour> items = learned.received(today).stream()
                .map(one -> new LearningView.Hour(
                        one.hour(), Math.round(one.nudges()), percent(one.actedOn()), received(one)))
                .toList();
        String key = items.stream().anyMatch(one -> one.received() == Received.BADLY) ? "hours.badly" : "hours.well";
        return new LearningView.Hours(items, words.text(learned.knowsHours() ? key : "hours.none"));
    }

    private Received received(Learned.Received one) {
        if (learned.knowsHours() && one.isBad()) {
            return Received.BADLY;
        }
        return one.actedOn() > AdaptedPace.WELCOME ? Received.WELL : Received.SOMETIMES;
    }

    private LearningView.Effect effect(NudgeKind kind) {
        Optional<SortedMap<Integer, Trials>> ofKind = Optional.ofNullable(trials.get(kind));
        Optional<Trials> all = ofKind.map(weeks -> weeks.values().stream().reduce(Trials.NONE, Trials::plus));
        return new LearningView.Effect(
                kind,
                all.flatMap(any -> NudgeKinds.of(kind).answeredBy()).map(Response::key),
                all.map(ExplainLearning::compared),
                ofKind.stream()
                        .flatMap(weeks -> weeks.entrySet().stream())
                        .map(week -> new LearningView.Week(week.getKey(), compared(week.getValue())))
                        .toList(),
                all.map(this::because).orElseGet(() -> words.text("effect.unheard")));
    }

    private String because(Trials all) {
        return all.effect().map(this::because).orElseGet(() -> words.text("effect.early"));
    }

    private String because(Trials.Effect effect) {
        if (effect.low() > 0) {
            return words.text(
                    "effect.helps", percent(effect.difference()), percent(effect.low()), percent(effect.high()));
        }
        return effect.high() < 0
                ? words.text(
                        "effect.hinders",
                        -percent(effect.difference()),
                        -percent(effect.high()),
                        -percent(effect.low()))
                : words.text(
                        "effect.open", percent(effect.difference()), percent(effect.low()), percent(effect.high()));
    }

    private static Compared compared(Trials trials) {
        Optional<Trials.Effect> effect = trials.effect();
        return new Compared(
                trials.sent(),
                trials.sentActed(),
                trials.withheld(),
                trials.withheldActed(),
                effect.map(one -> rounded(one.difference())),
                effect.map(one -> rounded(one.low())),
                effect.map(one -> rounded(one.high())));
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
