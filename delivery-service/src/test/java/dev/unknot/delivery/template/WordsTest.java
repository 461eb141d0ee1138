package dev.unknot.delivery.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Channel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"en, en", "de, de", "DE-ch, de", "es_419, es", "fr, en", "'', en", "german, en"})
    void aTagFindsItsLanguage(String tag, String language) {
        assertThat(Words.of(tag).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @FieldSource("dev.unknot.delivery.template.Words#LANGUAGES")
    void everyChannelHasAName(String language) {
        assertThat(Words.of(language).channels().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Channel.values()).map(Channel::key).toList());
    }

    @Test
    void noWordIsMissing() {
        assertThat(Words.LANGUAGES)
                .allSatisfy(language -> assertThat(Words.of(language))
                        .usingRecursiveAssertion()
                        .allFieldsSatisfy(value -> value != null && !value.equals("")));
    }
}
