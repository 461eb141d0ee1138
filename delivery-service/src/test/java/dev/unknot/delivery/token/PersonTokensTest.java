package dev.unknot.delivery.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.seal.Seal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTokensTest {

    private static final String KEY = "YS1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0tLS0tLS0=";
    private static final String OTHER_KEY = "YW5vdGhlci1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0=";
    private static final Person PERSON = new Person("acme", "auth0|ä b+c@example.org");

    private final PersonTokens tokens = new PersonTokens(new Seal(List.of(KEY), "a secret"));

    @Test
    void itSaysWhoAndWhat() {
        assertThat(tokens.read("stop", tokens.make("stop", PERSON, "email", "")))
                .contains(new PersonToken(PERSON, List.of("email", "")));
    }

    @Test
    void itIsForOnePurpose() {
        assertThat(tokens.read("start", tokens.make("stop", PERSON, "email"))).isEmpty();
    }

    @Test
    void itNamesNobodyAndFitsIntoALink() {
        String token = tokens.make("stop", PERSON, "email");

        assertThat(token).matches("[A-Za-z0-9_-]+").doesNotContain("acme");
        assertThat(token).isNotEqualTo(tokens.make("stop", PERSON, "email"));
    }

    @Test
    void nobodyElseMakesOneOrChangesOne() {
        String token = tokens.make("stop", PERSON, "email");
        PersonTokens others = new PersonTokens(new Seal(List.of(OTHER_KEY), "a secret"));

        assertThat(tokens.read("stop", others.make("stop", PERSON, "email"))).isEmpty();
        for (int i = 0; i < token.length() - 1; i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.read("stop", token.substring(0, i) + changed + token.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void anOlderKeyStillOpensIt() {
        PersonTokens rotated = new PersonTokens(new Seal(List.of(OTHER_KEY, KEY), "a secret"));

        assertThat(rotated.read("stop", tokens.make("stop", PERSON, "email"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "token", "AAAA", "ä", "%00", "../..", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anythingElseIsNone(String token) {
        assertThat(tokens.read("stop", token)).isEmpty();
    }
}
