package dev.unknot.triage.narrative.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.narrative.reading.ReaderFixture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ExemplarVectorsTest {

    private static final Path SOURCE = Path.of("src/main/resources/narrative/en/exemplars.vectors");
    private static final List<Exemplar> EXEMPLARS = Exemplars.of(ReaderFixture.PROTOCOL);
    private static final int SAMPLE = 50;

    /** What is missing is encoded at each start, so it must stay little. */
    @Test
    void nearlyAllAreReleased() {
        ExemplarVectors released = ExemplarVectors.released();

        assertThat(EXEMPLARS.stream()
                        .filter(each -> released.find(each.sentence()).isEmpty())
                        .count())
                .as("exemplars without a vector; write them anew with -Dunknot.vectors=write")
                .isLessThanOrEqualTo(EXEMPLARS.size() / 10);
    }

    @Test
    void theyAreThoseOfTheModel() {
        ExemplarVectors released = ExemplarVectors.released();

        for (int i = 0; i < EXEMPLARS.size(); i += EXEMPLARS.size() / SAMPLE) {
            String sentence = EXEMPLARS.get(i).sentence();
            float[] now = SecondReaderFixture.ENCODER.encode(sentence);
            assertThat(released.find(sentence))
                    .hasValueSatisfying(stored ->
                            assertThat(similarity(stored.restored(), now)).isGreaterThan(0.995));
        }
    }

    private static double similarity(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Test
    @EnabledIfSystemProperty(named = "unknot.vectors", matches = "write")
    void areWrittenAnew() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(SOURCE))) {
            ExemplarVectors.of(EXEMPLARS, SecondReaderFixture.ENCODER).write(out);
        }
        assertThat(SOURCE).isNotEmptyFile();
    }
}
