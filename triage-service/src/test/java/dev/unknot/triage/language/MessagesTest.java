package dev.unknot.triage.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsSaidAndNoOther(Language language) throws IOException {
        assertThat(file(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Message.values()).map(Message::key).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachHasTheArgumentsOfTheEnglishOne(Language language) throws IOException {
        Properties english = file(Language.ENGLISH);
        Properties words = file(language);

        assertThat(Message.values())
                .allSatisfy(message -> assertThat(arguments(words.getProperty(message.key())))
                        .as(message.key())
                        .isEqualTo(arguments(english.getProperty(message.key()))));
    }

    /** To MessageFormat a single apostrophe quotes what follows. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noneHasALoneApostropheOrAnotherBrace(Language language) throws IOException {
        assertThat(file(language).values())
                .allSatisfy(text -> assertThat(ARGUMENT.matcher(text.toString().replace("''", ""))
                                .replaceAll(""))
                        .isNotBlank()
                        .doesNotContain("'", "{", "}"));
    }

    @Test
    void saysASentenceWithItsArguments() {
        assertThat(Messages.in(Language.ENGLISH).say(Message.UNCONFIRMED_OTHER, "118", "112"))
                .isEqualTo("We could not confirm 118. If nobody answers, call 112.");
        assertThat(Messages.in(Language.ENGLISH).say(Message.CONTRADICTION_NO, "it's {0}", "Is it?"))
                .isEqualTo("You wrote \"it's {0}\" and answered no to \"Is it?\"");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties file(Language language) throws IOException {
        String path = "/messages_" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            return words;
        }
    }
}
