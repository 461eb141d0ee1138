package dev.unknot.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private final Queries queries = new Queries();

    @Test
    void noQueryIsSentTwice() {
        assertThat(LongStream.range(0, 200_000).mapToObj(queries::different)).doesNotHaveDuplicates();
    }

    @Test
    void theLanguagesComeInTurn() {
        assertThat(LongStream.range(0, 3).mapToObj(queries::different))
                .satisfiesExactly(
                        query -> assertThat(query).contains("lang=en"),
                        query -> assertThat(query).contains("lang=de"),
                        query -> assertThat(query).contains("lang=es"));
    }
}
