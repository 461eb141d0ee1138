package dev.unknot.http.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                      | true
            APPLICATION/JSON;charset=utf-8        | true
            application/*                         | true
            */*                                   | true
            text/html, image/gif, *; q=.2         | true
            text/html;q=0.9, application/json;q=0.1 | true
            application/json;q=0                  | false
            application/json;q=0, */*             | false
            application/*;q=0, application/json   | true
            application/json;v=1;q=0.000          | false
            text/html                             | false
            application/xml                       | false
            text/*                                | false
            """)
    void theMostExactRangeDecides(String accept, boolean taken) {
        assertThat(AcceptHeader.parse(List.of(accept)).orElseThrow().takesOneOf(List.of("application/json")))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "application",
                "/json",
                "application/",
                "*/json",
                "a/b/c",
                "a b/c",
                "text/html, garbage"
            })
    void whatIsNoMediaTypeIsMalformed(String accept) {
        assertThat(AcceptHeader.parse(List.of(accept))).isEmpty();
    }

    @Test
    void noHeaderTakesAnything() {
        assertThat(AcceptHeader.parse(List.of()).orElseThrow().takesOneOf(List.of("text/csv")))
                .isTrue();
    }
}
