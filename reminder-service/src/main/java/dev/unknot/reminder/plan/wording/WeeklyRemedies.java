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
import java.util.stream.Stream;

/**
 * What takes turns in each week of the programme for the sore place, by kind: the remedies of the programme, then the best others.
 */
final class WeeklyRemedies {

    /** In the first week a person gets good at three remedies of a kind. */
    private static final int IN_THE_FIRST_WEEK = 3;

    /** The best others that take turns with the programme in later weeks; few, so that it comes often. */
    private static final int BESIDE_IT = 3;

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
            int number = week;
            eligible.forEach((kind, remedies) -> byKind.put(kind, inPlay(remedies, slugs, number)));
            weeks.add(byKind);
        }
        return weeks;
    }

    private static List<RemedyPublished> inPlay(List<RemedyPublished> bestFirst, Set<String> slugs, int week) {
        List<RemedyPublished> programme = bestFirst.stream()
                .filter(remedy -> slugs.contains(remedy.slug()))
                .toList();
        if (programme.isEmpty()) {
            return List.of();
        }
        int others = week == 1 ? Math.max(0, IN_THE_FIRST_WEEK - programme.size()) : BESIDE_IT;
        return Stream.concat(
                        programme.stream(),
                        bestFirst.stream()
                                .filter(remedy -> !slugs.contains(remedy.slug()))
                                .limit(others))
                .toList();
    }

    /** @param week from 0; nothing after the last one, or if the programme has nothing of the kind */
    List<RemedyPublished> in(int week, NudgeKind kind) {
        return week < weeks.size() ? weeks.get(week).getOrDefault(kind, List.of()) : List.of();
    }
}
