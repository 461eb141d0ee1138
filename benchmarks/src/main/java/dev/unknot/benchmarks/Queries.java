package dev.unknot.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Search queries. */
final class Queries {

    private static final String FILE = "/queries.txt";

    /** Coprime to the number of word triples, so that each occurs once before any occurs again. */
    private static final long STRIDE = 7_919;

    private final List<String> queries = read();
    private final List<String> words = queries.stream()
            .flatMap(query -> Arrays.stream(query.split(" ")))
            .filter(word -> word.length() > 3)
            .distinct()
            .sorted()
            .toList();

    /** Sixty queries, soon all in the cache of a service. */
    List<String> fixed() {
        return queries.stream().map(Queries::path).toList();
    }

    /** A query that was never sent before: three words, different for every number. */
    String different(long number) {
        long size = words.size();
        long place = Math.floorMod(number * STRIDE, size * size * size);
        return path(word(place) + " " + word(place / size) + " " + word(place / size / size));
    }

    private String word(long place) {
        return words.get((int) (place % words.size()));
    }

    private static String path(String query) {
        return "/remedies?limit=20&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<String> read() {
        try (InputStream in = Queries.class.getResourceAsStream(FILE)) {
            byte[] file = Objects.requireNonNull(in, FILE + " is not on the class path")
                    .readAllBytes();
            return new String(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
