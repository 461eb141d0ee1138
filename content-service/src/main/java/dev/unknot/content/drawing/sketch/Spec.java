package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping in the file of drawings. A missing or invalid value is a bug and stops the start. */
@SuppressWarnings("unchecked")
public record Spec(Map<String, Object> values) {

    public Optional<Double> number(String name) {
        return find(name).map(value -> ((Number) value).doubleValue());
    }

    public double number(String name, double otherwise) {
        return number(name).orElse(otherwise);
    }

    public Optional<double[]> numbers(String name) {
        return find(name)
                .map(value -> ((List<Number>) value)
                        .stream().mapToDouble(Number::doubleValue).toArray());
    }

    public Optional<String> text(String name) {
        return find(name).map(String::valueOf);
    }

    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    public boolean flag(String name, boolean otherwise) {
        return find(name).map(Boolean.TRUE::equals).orElse(otherwise);
    }

    /** {@code [x, y]} in the grid, or {@code [anchor, dx, dy]} from a part of the body. */
    public Optional<Place> findPlace(String name) {
        return find(name).map(value -> place((List<?>) value));
    }

    public Place place(String name) {
        return findPlace(name).orElseThrow(() -> new IllegalArgumentException("needs " + name + ": " + values));
    }

    public List<Place> places(String name) {
        return find(name).stream()
                .flatMap(value -> ((List<?>) value).stream())
                .map(each -> place((List<?>) each))
                .toList();
    }

    public Optional<Spec> part(String name) {
        return find(name).map(value -> new Spec((Map<String, Object>) value));
    }

    public List<Spec> parts(String name) {
        return find(name).stream()
                .flatMap(value -> ((List<Map<String, Object>>) value).stream())
                .map(Spec::new)
                .toList();
    }

    /** These values changed by others; mappings are changed inside, unless the other says {@code anew: true}. */
    Spec with(Spec others) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        others.values.forEach((name, value) -> merged.put(name, merged(merged.get(name), value)));
        return new Spec(merged);
    }

    /** The values after a fraction of the change to others; what is not a number changes halfway. */
    Spec between(Spec others, double share) {
        Set<String> names = new LinkedHashSet<>(values.keySet());
        names.addAll(others.values.keySet());
        Map<String, Object> blended = new LinkedHashMap<>();
        for (String name : names) {
            Object mine = Optional.ofNullable(values.get(name))
                    .orElseGet(() -> Objects.requireNonNull(others.values.get(name)));
            Object theirs = others.values.getOrDefault(name, mine);
            blended.put(name, blended(mine, theirs, share));
        }
        return new Spec(blended);
    }

    private static Object merged(@Nullable Object mine, Object theirs) {
        if (mine instanceof Map && theirs instanceof Map && !((Map<String, Object>) theirs).containsKey("anew")) {
            return new Spec((Map<String, Object>) mine).with(new Spec((Map<String, Object>) theirs)).values;
        }
        return theirs;
    }

    private static Object blended(Object mine, Object theirs, double share) {
        if (mine instanceof Number from && theirs instanceof Number to) {
            return from.doubleValue() + (to.doubleValue() - from.doubleValue()) * share;
        }
        if (mine instanceof Map && theirs instanceof Map) {
            return new Spec((Map<String, Object>) mine).between(new Spec((Map<String, Object>) theirs), share).values;
        }
        if (mine instanceof List<?> from && theirs instanceof List<?> to && from.size() == to.size()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < from.size(); i++) {
                list.add(blended(from.get(i), to.get(i), share));
            }
            return list;
        }
        return share < 0.5 ? mine : theirs;
    }

    private Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Place place(List<?> parts) {
        int numbers = parts.size() - 2;
        if (numbers < 0) {
            return new Place((String) parts.get(0), new Point(0, 0));
        }
        Point offset = new Point(coordinate(parts.get(numbers)), coordinate(parts.get(numbers + 1)));
        return new Place(numbers == 0 ? "" : (String) parts.get(0), offset);
    }

    private static double coordinate(Object value) {
        return ((Number) value).doubleValue();
    }
}
