package dev.unknot.triage.narrative.lexicon;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a language expresses numbers and times.
 *
 * @param units the minutes in each unit
 * @param moments approximately how many minutes ago each moment is
 * @param weekdays from 1, Monday, to 7
 * @param months from 1, January, to 12
 */
public record Quantities(
        Map<String, Double> numbers,
        Map<String, Double> units,
        Map<String, Double> moments,
        Map<String, Double> weekdays,
        Map<String, Double> months) {

    public Quantities {
        numbers = Map.copyOf(numbers);
        units = Map.copyOf(units);
        moments = Map.copyOf(moments);
        weekdays = Map.copyOf(weekdays);
        months = Map.copyOf(months);
    }

    Set<String> words() {
        return Stream.of(numbers, units, moments, weekdays, months)
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toSet());
    }

    public Optional<Double> number(String word) {
        return Optional.ofNullable(numbers.get(word));
    }

    public Optional<Double> unit(String word) {
        return Optional.ofNullable(units.get(word));
    }

    public Optional<Double> moment(String word) {
        return Optional.ofNullable(moments.get(word));
    }

    public Optional<Double> weekday(String word) {
        return Optional.ofNullable(weekdays.get(word));
    }

    public Optional<Double> month(String word) {
        return Optional.ofNullable(months.get(word));
    }
}
