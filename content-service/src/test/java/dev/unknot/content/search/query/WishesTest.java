package dev.unknot.content.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

    @ParameterizedTest
    @CsvSource({
        "en, neck stretch without anyone noticing, unseen",
        "en, unseen, unseen",
        "en, something discreet for a meeting, unseen",
        "en, so nobody notices, unseen",
        "en, without getting up, seated",
        "en, stretch while sitting, seated",
        "en, back exercise lying down, lying",
        "en, knee stretch in bed, lying",
        "en, shoulders no tools, no-tools",
        "en, upper back without equipment, no-tools",
        "en, at my desk, at-desk",
        "en, in office clothes, office-clothes",
        "en, neck no tools at my desk, no-tools at-desk",
        "de, ohne dass es jemand merkt, unseen",
        "de, unauffällige Nackenübung, unseen",
        "de, im Sitzen, seated",
        "de, ohne aufzustehen, seated",
        "de, Rücken im Liegen, lying",
        "de, Übung im Bett, lying",
        "de, ohne Geräte, no-tools",
        "de, am Schreibtisch, at-desk",
        "de, in Bürokleidung, office-clothes",
        "es, sin que se note, unseen",
        "es, disimulado en una reunión, unseen",
        "es, sin levantarme, seated",
        "es, ejercicio sentada, seated",
        "es, tumbada, lying",
        "es, en la cama, lying",
        "es, sin material, no-tools",
        "es, en mi escritorio, at-desk",
        "es, con ropa de oficina, office-clothes"
    })
    void recognisesAWish(String language, String query, String wishes) {
        assertThat(wishes(language, query).wishes().stream().map(Wish::key).collect(Collectors.toSet()))
                .isEqualTo(Set.of(wishes.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, neck in five minutes, 5",
        "en, 2 min stretch, 2",
        "en, a minute, 1",
        "en, quick fix for shoulders, 3",
        "de, in zehn Minuten, 10",
        "de, schnelle Übung, 3",
        "de, in 5 Minuten, 5",
        "es, en cinco minutos, 5",
        "es, algo rápido, 3",
        "es, un minuto, 1"
    })
    void recognisesADuration(String language, String query, int minutes) {
        assertThat(wishes(language, query).maxMinutes()).hasValue(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "en, back hurts from sitting",
        "en, standing desk",
        "en, neck pain",
        "en, minutes",
        "de, Schmerzen vom Sitzen",
        "de, Nackenschmerzen",
        "es, dolor de estar sentado",
        "es, cuello"
    })
    void aComplaintIsNoWish(String language, String query) {
        assertThat(wishes(language, query)).isEqualTo(Wishes.NONE);
    }

    @Test
    void everyWishHasALabelInEveryLanguage() {
        Stream.of("en", "de", "es").map(WishLexicon::of).forEach(words -> {
            assertThat(Stream.of(Wish.values()).map(words::label))
                    .doesNotHaveDuplicates()
                    .allMatch(label -> !label.isBlank());
            assertThat(words.label(5)).contains("5");
        });
    }

    private static Wishes wishes(String language, String query) {
        List<String> words = Words.of(query).toList();
        return WishLexicon.of(language).in(words).wishes();
    }
}
