package dev.unknot.triage.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                           | GERMAN
            de-AT                        | GERMAN
            es-MX, en;q=0.5              | SPANISH
            en;q=0.3, es;q=0.7, de;q=0.5 | SPANISH
            fr, de;q=0.5                 | GERMAN
            de;q=0, en                   | ENGLISH
            DE-ch                        | GERMAN
            """)
    void theBestThatTriageSpeaksIsChosen(String header, Language language) {
        assertThat(LanguageRequest.accepted(List.of(header))).contains(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr
            *
            fr, *;q=0.5, de;q=0.1
            ;;;
            """)
    void whoeverNamesNoneIsAnsweredInTheirOwn(String header) {
        assertThat(LanguageRequest.accepted(List.of(header))).isEmpty();
    }

    @Test
    void theFieldGoesBeforeTheHeader() {
        LanguageRequest request = new LanguageRequest();
        request.acceptLanguage = List.of("de");

        assertThat(request.wanted(Optional.of("es-AR"))).contains(Language.SPANISH);
        assertThat(request.wanted(Optional.of("fr"))).contains(Language.GERMAN);
        assertThat(request.wanted(Optional.empty())).contains(Language.GERMAN);
        assertThat(request.wanted()).contains(Language.GERMAN);
    }
}
