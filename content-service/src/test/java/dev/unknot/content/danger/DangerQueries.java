package dev.unknot.content.danger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The searches of {@code danger-queries.csv}: those that tell of a danger, and those that only sound like it. */
public final class DangerQueries {

    private DangerQueries() {}

    /**
     * A search.
     *
     * @param danger the key of the danger that it tells of; empty if it is harmless
     */
    public record Query(String language, Optional<String> danger, String text) {

        @Override
        public String toString() {
            return language + " " + text;
        }
    }

    public static List<Query> dangerous() {
        return all().stream().filter(query -> query.danger().isPresent()).toList();
    }

    public static List<Query> harmless() {
        return all().stream().filter(query -> query.danger().isEmpty()).toList();
    }

    /** The searches of a file of this form whose second column is {@code kind}. */
    static List<Query> of(String file, String kind) {
        return read(file).stream()
                .filter(query -> query.danger().equals(Optional.of(kind)))
                .toList();
    }

    private static List<Query> all() {
        return read("/danger-queries.csv");
    }

    private static List<Query> read(String file) {
        try (InputStream in = DangerQueries.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 3))
                    .map(row -> new Query(row[0], Optional.of(row[1]).filter(danger -> !danger.equals("-")), row[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
