package dev.unknot.http.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                              | de
            de-AT                           | de-at
            fr, de;q=0.5                    | fr de
            en;q=0.3, es;q=0.7, de;q=0.5    | es de en
            de;q=0, es;q=0.1                | es
            de ; q=0.9 , es;q=0.91          | es de
            fr, *;q=0.5, de;q=0.1           | fr * de
            es;q=nonsense, de               | de
            """)
    void theBestComeFirst(String header, String tags) {
        assertThat(AcceptLanguage.tags(List.of(header))).containsExactly(tags.split(" "));
    }

    @Test
    void nothingThatIsValidIsNothing() {
        assertThat(AcceptLanguage.tags(List.of(";;;,"))).isEmpty();
        assertThat(AcceptLanguage.tags(List.of("de;q=2"))).isEmpty();
        assertThat(AcceptLanguage.tags(List.of())).isEmpty();
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(AcceptLanguage.tags(List.of("fr;q=0.5", "es"))).containsExactly("es", "fr");
    }
}
