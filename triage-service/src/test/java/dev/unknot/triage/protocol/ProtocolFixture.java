package dev.unknot.triage.protocol;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.reading.ProtocolReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The released protocol, and its files to introduce faults into. */
public final class ProtocolFixture {

    private static final Protocol RELEASED = ProtocolReader.read(files(), Vocabulary.released());

    private ProtocolFixture() {}

    public static Protocol released() {
        return RELEASED;
    }

    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        text("/protocol/2026.11.3.files").lines().forEach(name -> files.put(name, text("/protocol/2026.11.3/" + name)));
        return files;
    }

    private static String text(String path) {
        try (InputStream in = ProtocolFixture.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
