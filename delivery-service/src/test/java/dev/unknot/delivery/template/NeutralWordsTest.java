package dev.unknot.delivery.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.contracts.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What leaves with neutral words names no symptom, no part of the body, no cause, no tool and no remedy. Every word of ours
 * is held against the vocabulary in all three languages.
 */
class NeutralWordsTest {

    private static final Path CATALOGUE = Path.of("../content-service/src/main/resources/catalogue.yaml");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Words of the vocabulary's labels that say nothing by themselves. */
    private static final Set<String> ORDINARY = words("""
        a and by for from in is it its long of on or out over that the this to too up very
        well with you your other same getting not does last were was before if turn als anderen what
        have good here when them they more keeps keep better need
        anything else told no do get enough go let while at through needs alle aus bei das dem den der
        die dir du ein eine einem einer es für gut hast ihrer im immer ist mit nach nicht oder ohne
        sich und von vor wenn wieder zu zum zur über an am auf dass hier wird etwas wie per weil dein
        deine dich kannst wir al algo bien con cerca de del demasiado el en esto haga hay la las lo los
        más mucho muchas o otro otros para pasar por que se si sin su te tu un una unos y ya puedes
        antes nada vez mismo cosa donde
        """).collect(Collectors.toSet());

    /** Words for symptoms and acts that no label holds. */
    private static final Set<String> TELLING = words("""
        pain ache hurt hurts knot muscle stretch posture massage triage symptom symptoms complaint
        spine schmerz schmerzen weh muskel dehnen haltung beschwerden rücken übung dolor duele músculo
        estirar postura masaje molestia molestias espalda ejercicio
        """).collect(Collectors.toSet());

    static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String language : Words.LANGUAGES) {
            try (InputStream in = Objects.requireNonNull(
                    NeutralWordsTest.class.getResourceAsStream("/words/" + language + ".yaml"))) {
                collect(new ObjectMapper(new YAMLFactory()).readTree(in), sentences);
            }
        }
        return sentences;
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void noSentenceNamesWhatANudgeIsAbout(String sentence) {
        assertThat(telling(sentence)).isEmpty();
    }

    /** What stands in the templates themselves, beside what is filled in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mail/nudge.mjml",
                "/mail/nudge.txt",
                "/mail/digest.mjml",
                "/mail/digest.txt",
                "/page/unsubscribe.html"
            })
    void noTemplateNamesWhatANudgeIsAbout(String file) {
        String text = Templates.resource(file)
                .replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\{[^}]*}", " ");

        assertThat(telling(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stretch your neck",
                "Time for the tennis ball",
                "How are your shoulders?",
                "Dehne deinen Nacken",
                "Nimm das Wärmekissen",
                "Wie geht es deinem Rücken?",
                "Estira el cuello",
                "Usa la pelota de tenis",
                "Agua y calor"
            })
    void aSentenceThatTellsIsFound(String sentence) {
        assertThat(telling(sentence)).isNotEmpty();
    }

    /** The titles of all remedies, from the catalogue that is published. */
    @Test
    void noSentenceHoldsTheTitleOfARemedy() throws IOException {
        List<String> titles = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(CATALOGUE.toFile())
                .path("remedies")
                .findValues("texts")
                .forEach(texts ->
                        texts.forEach(text -> titles.add(text.path("title").asText())));

        assertThat(titles).hasSizeGreaterThan(300).doesNotContain("");
        for (String sentence : sentences()) {
            assertThat(titles)
                    .noneMatch(title -> sentence.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void everyLabelOfTheVocabularyIsTelling() {
        assertThat(labels()).allSatisfy(label -> assertThat(telling(label)).isNotEmpty());
    }

    private static Set<String> telling(String sentence) {
        Set<String> found = new TreeSet<>();
        Set<String> words = vocabulary();
        words(sentence).filter(words::contains).forEach(found::add);
        return found;
    }

    private static Set<String> vocabulary() {
        Set<String> words = new TreeSet<>(TELLING);
        labels().forEach(label -> words(label).forEach(words::add));
        words.removeAll(ORDINARY);
        return words;
    }

    private static List<String> labels() {
        Vocabulary vocabulary = Vocabulary.released();
        return Stream.of(
                        vocabulary.areas(),
                        vocabulary.kinds(),
                        vocabulary.tools(),
                        vocabulary.causes(),
                        vocabulary.conditions(),
                        vocabulary.cautions())
                .flatMap(terms -> terms.values().stream())
                .map(Map::values)
                .flatMap(labels -> labels.stream())
                .toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(LETTERS.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty());
    }

    private static void collect(JsonNode node, List<String> sentences) {
        if (node.isTextual()) {
            sentences.add(node.asText());
        }
        node.forEach(child -> collect(child, sentences));
    }
}
