package dev.unknot.benchmarks.triage.cases;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.narrative.lexicon.Lexicons;
import dev.unknot.triage.narrative.reading.NarrativeReader;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.reading.EditionReader;
import dev.unknot.triage.protocol.reading.ProtocolFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the service has loaded when it is ready: the protocol in force and the reader of stories. */
public final class Released {

    public static final Vocabulary VOCABULARY = Vocabulary.released();
    public static final Protocol PROTOCOL =
            EditionReader.read(ProtocolFiles.of(inForce()), VOCABULARY).english();

    private Released() {}

    public static NarrativeReader reader() {
        return new NarrativeReader(
                Lexicons.released(),
                PROTOCOL.findings().values().stream()
                        .filter(Finding::guard)
                        .map(Finding::id)
                        .collect(Collectors.toSet()),
                VOCABULARY.areas().keySet());
    }

    public static String text(String path) {
        try (InputStream in = Released.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, () -> path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static String inForce() {
        Properties service = new Properties();
        try (InputStream in = EditionReader.class.getResourceAsStream("/application.properties")) {
            service.load(Objects.requireNonNull(in, "triage-service is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(service.getProperty("unknot.triage.protocol.in-force"));
    }
}
