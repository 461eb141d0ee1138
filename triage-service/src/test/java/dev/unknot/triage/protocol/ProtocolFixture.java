package dev.unknot.triage.protocol;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.reading.ProtocolFiles;
import dev.unknot.triage.protocol.reading.ProtocolReader;
import java.util.Map;

/** The released protocol, and its files to introduce faults into. */
public final class ProtocolFixture {

    private static final Protocol RELEASED = ProtocolReader.read(files(), Vocabulary.released());

    private ProtocolFixture() {}

    public static Protocol released() {
        return RELEASED;
    }

    public static Map<String, String> files() {
        return ProtocolFiles.of("2026.11.3");
    }
}
