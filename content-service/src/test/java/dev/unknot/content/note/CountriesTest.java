package dev.unknot.content.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @Test
    void theFirstLanguageWithARegionNamesTheCountry() {
        assertThat(Countries.ofLanguages(List.of("de", "de-at", "en-US"))).hasValue("AT");
        assertThat(Countries.ofLanguages(List.of("zh-Hant-TW"))).hasValue("TW");
        assertThat(Countries.ofLanguages(List.of("es-419", "en", "de-XX"))).isEmpty();
    }

    @Test
    void aCodeMayBeWrittenSmall() {
        assertThat(Countries.of("de")).isEqualTo("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "DEU", "XX", "1"})
    void anythingElseIsNoCountry(String code) {
        assertThatThrownBy(() -> Countries.of(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
