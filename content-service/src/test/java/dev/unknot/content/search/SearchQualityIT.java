package dev.unknot.content.search;

import static dev.unknot.content.Api.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The quality of the search: sixty-five queries, each with the remedies expected among the first five. */
@QuarkusTest
class SearchQualityIT {

    private static final int QUERIES = 65;
    private static final int MUST_BE_FOUND = 61;
    private static final double LEAST_RECIPROCAL_RANK = 0.8;

    @Test
    void expectedRemediesAreAmongTheFirstFive() throws IOException {
        List<Outcome> outcomes = queries().map(Outcome::of).toList();

        long found = outcomes.stream().filter(Outcome::allFound).count();
        double rank =
                outcomes.stream().mapToDouble(Outcome::reciprocalRank).average().orElseThrow();
        System.out.printf(
                "Search: %d of %d queries found all they must among the first five; mean reciprocal rank %.3f%n",
                found, outcomes.size(), rank);
        outcomes.stream().filter(outcome -> !outcome.allFound()).forEach(System.out::println);
        assertThat(outcomes).hasSize(QUERIES);
        assertThat(found).isGreaterThanOrEqualTo(MUST_BE_FOUND);
        assertThat(rank).isGreaterThanOrEqualTo(LEAST_RECIPROCAL_RANK);
    }

    private static java.util.stream.Stream<String[]> queries() throws IOException {
        try (InputStream in = SearchQualityIT.class.getResourceAsStream("/search-queries.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","));
        }
    }

    private record Outcome(String language, String query, List<String> expected, List<String> firstFive) {

        static Outcome of(String[] row) {
            List<String> slugs = get("/remedies", "lang", row[0], "q", row[1], "limit", 5)
                    .statusCode(200)
                    .extract()
                    .path("items.slug");
            return new Outcome(row[0], row[1], List.of(row[2].split(" ")), slugs);
        }

        boolean allFound() {
            return firstFive.containsAll(expected);
        }

        double reciprocalRank() {
            return expected.stream()
                    .mapToInt(firstFive::indexOf)
                    .filter(place -> place >= 0)
                    .mapToDouble(place -> 1.0 / (place + 1))
                    .max()
                    .orElse(0);
        }
    }
}
