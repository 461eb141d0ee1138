package dev.unknot.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Search queries. */
final class Queries {

    private static final String ENGLISH = "/queries.txt";

    private final List<String> fixed = read(ENGLISH);
    private final List<Words> languages = List.of(
            new Words("en", words(fixed)),
            new Words("de", words(read("/queries-de.txt"))),
            new Words("es", words(read("/queries-es.txt"))));

    /** Sixty queries, soon all in the cache of a service. */
    List<String> fixed() {
        return fixed.stream().map(query -> path("en", query)).toList();
    }

    /** A query that was never sent before: three words, different for every number, in English, German and Spanish in turn. */
    String different(long number) {
        Words words = languages.get((int) (number % languages.size()));
        return path(words.language(), words.triple(number / languages.size()));
    }

    private static List<String> words(List<String> queries) {
        return queries.stream()
                .flatMap(query -> Arrays.stream(query.split(" ")))
                .filter(word -> word.length() > 3)
                .distinct()
                .sorted()
                .toList();
    }

    private static String path(String language, String query) {
        return "/remedies?limit=20&lang=" + language + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<String> read(String name) {
        try (InputStream in = Queries.class.getResourceAsStream(name)) {
            byte[] file = Objects.requireNonNull(in, name + " is not on the class path")
                    .readAllBytes();
            return new String(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private record Words(String language, List<String> words) {

        /** Coprime to the number of word triples, so that each occurs once before any occurs again. */
        private static final long STRIDE = 7_919;

        String triple(long number) {
            long size = words.size();
            long place = Math.floorMod(number * STRIDE, size * size * size);
            return Stream.of(place, place / size, place / size / size)
                    .map(each -> words.get((int) (each % size)))
                    .reduce((some, next) -> some + " " + next)
                    .orElseThrow();
        }
    }
}
