package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The remedies of the programme for the sore place, by week and kind: those of all eligible ones that the week is for. */
final class WeeklyRemedies {

    private static final WeeklyRemedies NONE = new WeeklyRemedies(List.of());

    private final List<Map<NudgeKind, List<RemedyPublished>>> weeks;

    private WeeklyRemedies(List<Map<NudgeKind, List<RemedyPublished>>> weeks) {
        this.weeks = weeks;
    }

    /** None without a programme for the place, and none while triage's questions are open. */
    static WeeklyRemedies of(RemedyNeed need, Map<NudgeKind, List<RemedyPublished>> eligible) {
        return need.area()
                .filter(area -> need.screened())
                .flatMap(Programmes.released()::of)
                .map(programme -> new WeeklyRemedies(weeks(programme, eligible)))
                .orElse(NONE);
    }

    private static List<Map<NudgeKind, List<RemedyPublished>>> weeks(
            Programme programme, Map<NudgeKind, List<RemedyPublished>> eligible) {
        List<Map<NudgeKind, List<RemedyPublished>>> weeks = new ArrayList<>();
        for (int week = 1; week <= Programme.WEEKS; week++) {
            Set<String> slugs = programme.in(week).activities().stream()
                    .map(Programme.Activity::slug)
                    .collect(Collectors.toSet());
            Map<NudgeKind, List<RemedyPublished>> byKind = new EnumMap<>(NudgeKind.class);
            eligible.forEach((kind, remedies) -> byKind.put(
                    kind,
                    remedies.stream()
                            .filter(remedy -> slugs.contains(remedy.slug()))
                            .toList()));
            weeks.add(byKind);
        }
        return weeks;
    }

    /** @param week from 0; none after the last one */
    List<RemedyPublished> in(int week, NudgeKind kind) {
        return week < weeks.size() ? weeks.get(week).getOrDefault(kind, List.of()) : List.of();
    }
}
