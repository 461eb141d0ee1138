package dev.unknot.content.routine.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Minimal criteria for tests. */
final class RoutineCriteriaFixture {

    private RoutineCriteriaFixture() {}

    static RoutineCriteria neck(int minutes) {
        return criteria("neck", minutes, Set.of(), Set.of());
    }

    static RoutineCriteria criteria(String area, int minutes, Set<String> tools, Set<String> avoid) {
        return new RoutineCriteria(
                area, minutes, tools, Set.of(), List.of(), avoid, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
