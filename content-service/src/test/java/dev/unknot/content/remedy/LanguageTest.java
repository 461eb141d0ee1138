package dev.unknot.content.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final Set<String> THREE = Set.of("en", "de", "es");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                              | de
            de-AT                           | de
            DE                              | de
            fr                              | en
            fr, de;q=0.5                    | de
            en;q=0.3, es;q=0.7, de;q=0.5    | es
            de;q=0, es;q=0.1                | es
            de ; q=0.9 , es;q=0.91          | es
            *                               | en
            fr, *;q=0.5, de;q=0.1           | en
            es;q=nonsense, de               | de
            ;;;,                            | en
            de;q=2                          | en
            en-GB,en;q=0.9,de;q=0.8         | en
            """)
    void respectsTheQualityOfTheHeader(String header, String language) {
        assertThat(read(List.of(), List.of(header)).among(THREE)).isEqualTo(language);
    }

    @Test
    void severalHeadersAreOne() {
        assertThat(read(List.of(), List.of("fr", "es")).among(THREE)).isEqualTo("es");
    }

    @Test
    void theParameterTakesPrecedenceOverTheHeader() {
        assertThat(read(List.of("es"), List.of("de")).among(THREE)).isEqualTo("es");
        assertThat(read(List.of("fr"), List.of("de")).among(THREE)).isEqualTo("en");
    }

    @Test
    void equalResponsesHaveEqualPreferences() {
        assertThat(read(List.of(), List.of("de-AT, fr, en, es")).within(THREE))
                .isEqualTo(read(List.of("de"), List.of()).within(THREE))
                .isEqualTo(new Language(List.of("de", "en")));
        assertThat(Language.ENGLISH.within(THREE)).isEqualTo(Language.ENGLISH);
    }

    private static Language read(List<String> lang, List<String> header) {
        BadParameters bad = new BadParameters();
        Language language = Language.read(new Parameters(bad), lang, header);
        bad.refuseAny();
        return language;
    }
}
