package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.ailment.NamedAilments;
import dev.unknot.content.danger.Dangers;
import dev.unknot.content.danger.NamedCautions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Kinds of searches that were answered badly once, ten of each in people's own words: {@code search-kinds.tsv}. */
class SearchKindsTest {

    static final List<Row> SEARCHES = read();

    @ParameterizedTest
    @FieldSource("SEARCHES")
    void eachIsAnsweredFittingly(Row row) {
        switch (row.kind()) {
            case "danger" -> assertThat(Dangers.in(row.query())).isPresent();
            case "none" -> assertThat(NamedAilments.in(row.query()).ailments()).hasSize(1);
            default -> {
                assertThat(Dangers.in(row.query())).isEmpty();
                assertThat(NamedCautions.in(row.query()).cautions()).isEmpty();
                assertThat(ReleasedRemedies.first(3, row.language(), row.query()))
                        .containsAnyElementsOf(row.fitting());
            }
        }
    }

    private static List<Row> read() {
        try (InputStream in = SearchKindsTest.class.getResourceAsStream("/search-kinds.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Row(row[0], row[1], row[2], List.of(row[3].split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(String kind, String language, String query, List<String> fitting) {}
}
