package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.schedule.timetable.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a nudge comes now, in one clause: what the person did or told us, or else what the kind is for. */
final class WhyNow {

    private final RemedyNeed need;
    private final Phrases phrases;

    WhyNow(RemedyNeed need, Phrases phrases) {
        this.need = need;
        this.phrases = phrases;
    }

    String of(NudgeContent content, Optional<RemedyPublished> remedy, Source source) {
        NudgeKind lead = content.kinds().get(0);
        return switch (source) {
            case SNOOZE, OWED -> phrases.now(source.key());
            case REPORT -> place().orElseGet(() -> phrases.now(lead.key()));
            case PLAN -> planned(lead, remedy, content.turn());
        };
    }

    /** The cause where the remedy changes it; otherwise cause and place in turn. */
    private String planned(NudgeKind lead, Optional<RemedyPublished> remedy, int turn) {
        Optional<String> cause = cause(lead, remedy);
        boolean changes = remedy.flatMap(RemedyPublished::ranking)
                .filter(ranking -> ranking.part() == Ranking.Part.CHANGE)
                .isPresent();
        Optional<String> place = remedy.isPresent() ? place() : Optional.empty();
        boolean causeFirst = changes || Math.floorMod(turn, 2) == 1;
        return (causeFirst ? cause.or(() -> place) : place.or(() -> cause)).orElseGet(() -> phrases.now(lead.key()));
    }

    private Optional<String> cause(NudgeKind lead, Optional<RemedyPublished> remedy) {
        List<String> answered = remedy.map(WhyNow::causes).orElseGet(() -> causes(lead));
        return need.causes().stream().filter(answered::contains).findFirst().flatMap(phrases::cause);
    }

    private static List<String> causes(RemedyPublished remedy) {
        return Stream.concat(
                        remedy.causes().stream(),
                        remedy.ranking().stream().flatMap(ranking -> ranking.causes().stream()))
                .toList();
    }

    private static List<String> causes(NudgeKind kind) {
        Stream<String> called = NudgeKinds.of(kind).calledForBy().stream().flatMap(why -> why.cause().stream());
        return Stream.concat(called, kind == NudgeKind.POSTURE ? Stream.of("standing", "wheelchair") : Stream.of())
                .toList();
    }

    private Optional<String> place() {
        return need.area().flatMap(phrases::place);
    }
}
