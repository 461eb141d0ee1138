package dev.unknot.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final Pattern ID = Pattern.compile(Person.ID);

    @ParameterizedTest
    @ValueSource(strings = {"auth0|5f7c", "a.b+c@example.org", "ümlaut", "a b", "...", "\uD83D\uDE00"})
    void takesTheIdsThatTokensCarry(String id) {
        assertThat(Person.isId(id)).isTrue();
        assertThat(new Person(id, id).key()).isEqualTo(id + "/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\u0000", "a\u007f", "\u009f", "\uD83D", "\uDE00a"})
    void refusesWhatNoKeyOrPathCanCarry(String id) {
        assertThat(Person.isId(id)).isFalse();
        assertThatThrownBy(() -> new Person("acme", id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(Person.isId("\uD83D\uDE00".repeat(255))).isTrue();
        assertThat(Person.isId("\uD83D\uDE00".repeat(256))).isFalse();
    }

    @Test
    void agreesWithThePatternOfTheSchemas() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(4); length >= 0; length--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0xa0) : random.nextInt(0x10000)));
            }
            String id = text.toString();
            assertThat(Person.isId(id)).as(id).isEqualTo(ID.matcher(id).matches());
        }
    }
}
