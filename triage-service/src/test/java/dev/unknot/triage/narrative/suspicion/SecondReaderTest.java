package dev.unknot.triage.narrative.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.narrative.embedding.SentenceEncoder;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With a model that knows two words. */
class SecondReaderTest {

    private static final float[] ELEPHANT = {1, 0, 0};
    private static final float[] WASP = {0, 1, 0};
    private static final float[] OTHER = {0, 0, 1};

    private final List<String> encoded = new ArrayList<>();
    private final SentenceEncoder encoder = sentence -> {
        encoded.add(sentence);
        return sentence.contains("elephant") ? ELEPHANT : sentence.contains("wasp") ? WASP : OTHER;
    };
    private final SecondReader reader = new SecondReader(
            encoder,
            new NearestExemplars(
                    List.of(
                            new Exemplar("elephant", "chest-pressure-long", true),
                            new Exemplar("wasp", "swelling-lips-tongue-hives", true),
                            new Exemplar("chair", "sits-long", true)),
                    List.of(ELEPHANT, WASP, OTHER)),
            Set.of("chest-pressure-long", "swelling-lips-tongue-hives"));

    @Test
    void proposesWhatTheWordsResembleWithTheirSentence() {
        assertThat(reader.read("Good day. There stands an elephant on me. Thanks a lot for that.", Reading.NOTHING))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.finding()).isEqualTo("chest-pressure-long");
                    assertThat(each.quote()).isEqualTo("There stands an elephant on me");
                });
    }

    @Test
    void readsOnlyWhatTheRulesDidNotUnderstand() {
        String narrative = "My calf is swollen. There stands an elephant on me.";

        reader.read(narrative, ReaderFixture.read(narrative));

        assertThat(encoded).containsExactly("There stands an elephant on me");
    }

    @Test
    void doesNotProposeWhatTheRulesHaveRead() {
        String narrative = "There is no pressure on my chest. There stands an elephant on me.";
        Reading reading = ReaderFixture.read("My chest has been crushed for an hour.");

        assertThat(reading.mentions()).anyMatch(each -> each.finding().equals("chest-pressure-long"));
        assertThat(reader.read(narrative, reading)).isEmpty();
    }

    @Test
    void proposesNoHabit() {
        assertThat(reader.read("Something quite different is the matter", Reading.NOTHING))
                .isEmpty();
    }

    @Test
    void aLongNarrativeIsReadInPart() {
        reader.read("There stands an elephant on me. ".repeat(100), Reading.NOTHING);

        assertThat(encoded).hasSize(SecondReader.MOST_SENTENCES);
    }
}
