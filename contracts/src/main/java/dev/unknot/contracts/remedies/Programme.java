package dev.unknot.contracts.remedies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Six weeks of exercise for one area. All texts are by language: {@code en}, {@code de} and {@code es}.
 *
 * @param phases in order; together they cover every week once
 */
public record Programme(Map<String, String> title, List<Phase> phases) {

    /** How many weeks a programme takes. */
    public static final int WEEKS = 6;

    private static final int DAYS_IN_A_WEEK = 7;

    public Programme {
        title = Map.copyOf(title);
        phases = List.copyOf(phases);
    }

    /**
     * Weeks in which the same is done.
     *
     * @param from the first week, from 1
     * @param to the last week, inclusive
     * @param why what these weeks are for
     */
    public record Phase(int from, int to, Map<String, String> why, List<Activity> activities) {
        public Phase {
            why = Map.copyOf(why);
            activities = List.copyOf(activities);
        }

        boolean covers(int week) {
            return from <= week && week <= to;
        }
    }

    /**
     * A remedy and how much of it.
     *
     * @param slug the remedy
     * @param dose how much and how often, such as "10, twice a day"
     */
    public record Activity(String slug, Map<String, String> dose) {
        public Activity {
            dose = Map.copyOf(dose);
        }
    }

    /** The week on this day, from 1; empty before the start and after the last week. */
    public static Optional<Integer> weekOn(LocalDate day, LocalDate start) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(start, day), (long) DAYS_IN_A_WEEK) + 1;
        return week >= 1 && week <= WEEKS ? Optional.of((int) week) : Optional.empty();
    }

    /** Whether something is left to do in every week when only these remedies may be done. */
    public boolean isDoableWith(Set<String> slugs) {
        return phases.stream()
                .allMatch(phase -> phase.activities().stream().anyMatch(activity -> slugs.contains(activity.slug())));
    }

    /** What is done in this week, from 1 to {@link #WEEKS}. */
    public Phase in(int week) {
        return phases.stream()
                .filter(phase -> phase.covers(week))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no week " + week));
    }
}
