package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.crisis.words.SelfHarmWords;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.suspicion.SelfHarmSuspicion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of self-harm raise the level of a story in every language, and words that only look like them do not. */
class SelfHarmStoriesTest {

    private static final String SENTENCES = "/crisis/sentences.csv";

    private static final SelfHarmSuspicion SUSPICION = new SelfHarmSuspicion(SelfHarmWords.released());

    private static final List<Sentence> ALL = read();

    record Sentence(String language, String kind, boolean answered, String text) {

        Reading reading() {
            return ReaderFixture.read(text, language);
        }

        Level level() {
            Facts facts = NarrativeMerge.of(ReaderFixture.PROTOCOL, reading(), Facts.NONE, Set.of())
                    .facts();
            return Assessor.decide(ReaderFixture.PROTOCOL, facts).level();
        }

        boolean is(Status status) {
            return reading().mentions().stream()
                    .anyMatch(mention -> mention.finding().equals("thoughts-of-suicide") && mention.is(status));
        }

        boolean isSuspected() {
            return SUSPICION.in(text, reading()).findFirst().isPresent();
        }

        boolean isRaised() {
            return is(Status.TRUE) && level().atLeast(Level.EMERGENCY);
        }
    }

    private static List<Sentence> read() {
        try (InputStream in = SelfHarmStoriesTest.class.getResourceAsStream(SENTENCES)) {
            String rows = new String(Objects.requireNonNull(in, SENTENCES).readAllBytes(), StandardCharsets.UTF_8);
            return rows.lines()
                    .skip(1)
                    .map(row -> row.split("\\|", 4))
                    .map(row -> new Sentence(row[0], row[1], row[2].equals("yes"), row[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sentence> of(String language, Predicate<Sentence> which) {
        return ALL.stream()
                .filter(each -> each.language().equals(language))
                .filter(which)
                .toList();
    }

    private static Share raised(List<Sentence> sentences) {
        return new Share((int) sentences.stream().filter(Sentence::isRaised).count(), sentences.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void plainWordsRaiseTheLevel(String language) {
        assertThat(of(language, each -> each.kind().equals("plain")))
                .allMatch(each -> each.level().atLeast(Level.EMERGENCY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void innocentWordsDoNot(String language) {
        assertThat(of(language, each -> !each.answered())).noneMatch(each -> each.is(Status.TRUE));
    }

    /** They have words of the patterns, in another sense. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | I was going down the stairs and hurt myself.
            en | I do not know how I hurt myself.
            en | I cut myself on a tin last week and my thumb is sore.
            en | Is there any point in going to a doctor?
            en | I was driving my car into work when my neck seized up.
            en | I would rather not wake my husband when I turn over.
            de | Morgens bringe ich die Kinder um acht zur Schule.
            de | Abends will ich mich auf den Balkon legen.
            de | In der Bahn kann ich die Beine nicht hoch legen.
            de | Es wäre schön, wenn der Schmerz nicht mehr da wäre.
            de | Ich will nachts nicht mehr vor Schmerzen aufwachen.
            de | Mein Rücken will mich umbringen.
            de | Ich versuche, mit dem Rauchen Schluss zu machen.
            es | Me he hecho daño en las piernas corriendo.
            es | Tengo cortes en los brazos por la caída.
            es | Me da miedo hacerme daño al estirar.
            es | Debo de haber nacido con esta espalda.
            es | Al saltar un metro noto un pinchazo.
            es | He pensado que me iba a morir del dolor.
            """)
    void ordinaryWordsInAnotherSenseDoNotRaiseTheLevel(String language, String text) {
        assertThat(new Sentence(language, "ordinary", false, text).is(Status.TRUE))
                .isFalse();
    }

    /** What the rules do not understand is asked about; a denial that they understand is believed. */
    @Test
    void whateverIsNotRaisedIsAskedAbout() {
        for (String language : List.of("en", "de", "es")) {
            List<Sentence> said =
                    of(language, each -> each.answered() && !each.kind().equals("denied"));
            System.out.printf("Words of self-harm, %s: %s raise the level%n", language, raised(said));
            assertThat(said)
                    .filteredOn(each -> !each.isRaised() && !each.is(Status.FALSE))
                    .allMatch(Sentence::isSuspected);
            assertThat(raised(said).value()).as(language).isGreaterThanOrEqualTo(0.5);
        }
    }
}
