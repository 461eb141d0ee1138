package dev.unknot.content.drawing.sketch;

import dev.unknot.content.drawing.figure.Place;
import dev.unknot.content.drawing.figure.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping in the file of drawings. A missing or invalid value is a bug and stops the start. */
public record Spec(Map<String, Object> values) {

    public Optional<Double> number(String name) {
        return find(name).map(value -> ((Number) value).doubleValue());
    }

    public double number(String name, double otherwise) {
        return number(name).orElse(otherwise);
    }

    public Optional<String> text(String name) {
        return find(name).map(String::valueOf);
    }

    public boolean flag(String name) {
        return find(name).map(Boolean.TRUE::equals).orElse(false);
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

    @SuppressWarnings("unchecked")
    public Optional<Spec> part(String name) {
        return find(name).map(value -> new Spec((Map<String, Object>) value));
    }

    @SuppressWarnings("unchecked")
    public List<Spec> parts(String name) {
        return find(name).stream()
                .flatMap(value -> ((List<Map<String, Object>>) value).stream())
                .map(Spec::new)
                .toList();
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
