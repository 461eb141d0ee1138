package dev.unknot.triage.protocol;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.reading.EditionReader;
import dev.unknot.triage.protocol.reading.ProtocolFiles;
import java.util.Map;

/** The released protocol, and its files to introduce faults into. */
public final class ProtocolFixture {

    private static final Edition RELEASED = EditionReader.read(files(), Vocabulary.released());

    private ProtocolFixture() {}

    public static Protocol released() {
        return RELEASED.english();
    }

    public static Edition inAllLanguages() {
        return RELEASED;
    }

    public static Map<String, String> files() {
        return ProtocolFiles.of("2026.11.3");
    }
}
