package dev.unknot.triage.edition;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Edition;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.reading.EditionReader;
import dev.unknot.triage.protocol.reading.ProtocolFiles;
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

    private final Map<String, Edition> versions = new LinkedHashMap<>();
    private final Edition inForce;

    Editions(ProtocolConfig config) {
        for (String version : config.versions()) {
            Edition edition = read(version);
            if (!edition.english().version().equals(version)) {
                throw new IllegalStateException("the protocol in folder " + version + " has version "
                        + edition.english().version());
            }
            versions.put(version, edition);
        }
        inForce = Objects.requireNonNull(
                versions.get(config.inForce()), "unknot.triage.protocol.in-force must be one of the loaded versions");
    }

    /** For whoever decides and says nothing: the words of this one are English. */
    public Protocol inForce() {
        return inForce.english();
    }

    /** In English if it was not translated. */
    public Protocol inForce(Language language) {
        return inForce.in(language);
    }

    /** In English if it was not translated. */
    public Optional<Protocol> version(String version, Language language) {
        return Optional.ofNullable(versions.get(version)).map(edition -> edition.in(language));
    }

    private static Edition read(String version) {
        return EditionReader.read(ProtocolFiles.of(version), Vocabulary.released());
    }
}
