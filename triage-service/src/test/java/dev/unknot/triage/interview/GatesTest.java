package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * "No" to a line denies every sign behind it, so the line names each of them: {@code screens/gates.csv} says with which
 * words, in each language.
 */
class GatesTest {

    private static final String NAMED = "/screens/gates.csv";

    record Sign(String screen, String finding) {}

    private static List<Sign> dangers() {
        Protocol protocol = ProtocolFixture.released();
        return protocol.lines()
                .flatMap(line -> protocol.findingsOf(line).stream()
                        .filter(Finding::guard)
                        .map(finding -> new Sign(line.id(), finding.id())))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = NAMED, delimiter = '|', numLinesToSkip = 1)
    void theLineNamesTheSign(String screen, String finding, String english, String german, String spanish) {
        assertThat(dangers()).contains(new Sign(screen, finding));
        assertThat(gate(screen, Language.ENGLISH)).contains(lower(english));
        assertThat(gate(screen, Language.GERMAN)).contains(lower(german));
        assertThat(gate(screen, Language.SPANISH)).contains(lower(spanish));
    }

    @Test
    void everySignBehindALineIsNamed() throws IOException {
        try (InputStream in = GatesTest.class.getResourceAsStream(NAMED)) {
            String rows = new String(Objects.requireNonNull(in, NAMED).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(rows.lines().skip(1).map(row -> row.split(" *\\| *")).map(row -> new Sign(row[0], row[1])))
                    .containsExactlyInAnyOrderElementsOf(dangers());
        }
    }

    private static String gate(String screen, Language language) {
        return lower(Objects.requireNonNull(
                        ProtocolFixture.inAllLanguages().in(language).screens().get(screen))
                .gate()
                .orElseThrow());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
