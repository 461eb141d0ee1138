package dev.unknot.triage.edition;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.reading.ProtocolFiles;
import dev.unknot.triage.protocol.reading.ProtocolReader;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Loads every protocol at startup. A protocol with faults stops the start. */
@Startup
@Singleton
public class Editions {

    private final Map<String, Protocol> versions = new LinkedHashMap<>();
    private final Protocol inForce;

    Editions(ProtocolConfig config) {
        for (String version : config.versions()) {
            Protocol protocol = read(version);
            if (!protocol.version().equals(version)) {
                throw new IllegalStateException(
                        "the protocol in folder " + version + " has version " + protocol.version());
            }
            versions.put(version, protocol);
        }
        inForce = Objects.requireNonNull(
                versions.get(config.inForce()), "unknot.triage.protocol.in-force must be one of the loaded versions");
    }

    public Protocol inForce() {
        return inForce;
    }

    public Optional<Protocol> version(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    private static Protocol read(String version) {
        return ProtocolReader.read(ProtocolFiles.of(version), Vocabulary.released());
    }
}
