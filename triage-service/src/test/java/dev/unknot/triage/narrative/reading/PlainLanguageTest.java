package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.decision.Case;
import dev.unknot.triage.narrative.language.IdentifiedLanguage;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Most stories need no identifier; none is taken for another language. */
class PlainLanguageTest {

    @ParameterizedTest
    @MethodSource("dev.unknot.triage.narrative.language.LanguageIdentifierTest#stories")
    void isPlainInMostStories(String language, Supplier<List<Case>> cases) {
        List<Case> all = cases.get();
        List<String> plain = all.stream()
                .flatMap(each -> ReaderFixture.READER.plainLanguage(each.story()).stream())
                .map(IdentifiedLanguage::code)
                .toList();

        System.out.printf("%s: the language of %d of %d stories is plain%n", language, plain.size(), all.size());
        assertThat(plain).containsOnly(language);
        assertThat(plain).hasSizeGreaterThan(all.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "neck pain",
                "Hand, Arm, Finger, warm",
                "Ik heb sinds gisteren pijn in mijn nek en mijn arm is een beetje doof",
                "Ho male al collo da ieri e il braccio destro mi formicola un po'",
                "Desde ontem dói-me o pescoço e o braço direito está um pouco dormente",
                "J'ai mal au cou depuis hier et mon bras droit me picote un peu",
                "Od wczoraj boli mnie szyja i trochę drętwieje mi prawa ręka",
                "Sedan igår har jag ont i nacken och armen känns lite bortdomnad",
                "My neck hurts desde ayer y el brazo me hormiguea when I type",
                "\u0412\u0447\u0435\u0440\u0430 \u0437\u0430\u0431\u043e\u043b\u0435\u043b\u0430 \u0448\u0435\u044f \u0438 \u043d\u0435\u043c\u0435\u0435\u0442 \u0440\u0443\u043a\u0430"
            })
    void isNotPlainInFewWordsOrAnotherLanguage(String story) {
        assertThat(ReaderFixture.READER.plainLanguage(story)).isEmpty();
    }
}
