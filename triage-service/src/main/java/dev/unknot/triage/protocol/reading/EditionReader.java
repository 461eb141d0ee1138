package dev.unknot.triage.protocol.reading;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Edition;
import dev.unknot.triage.protocol.Protocol;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads one version of the protocol in all its languages. A translation is a folder named by its language. */
public final class EditionReader {

    private EditionReader() {}

    /**
     * @param files the contents by path, in the order in which they are hashed and their rules are shown
     * @throws BadProtocol naming every fault
     */
    public static Edition read(Map<String, String> files, Vocabulary vocabulary) {
        Protocol english = ProtocolReader.read(
                in(files, name -> !isTranslation(name)), ContentHash.of(files.values()), vocabulary);
        Map<Language, Protocol> protocols = new EnumMap<>(Map.of(Language.ENGLISH, english));
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, String> words = in(files, name -> isIn(language, name));
            if (!words.isEmpty()) {
                protocols.put(language, new TranslationReader(language, english, faults).read(words));
            }
        }
        files.keySet().stream()
                .filter(EditionReader::isTranslation)
                .filter(name -> Stream.of(Language.values()).noneMatch(language -> isIn(language, name)))
                .forEach(name -> faults.add(name + ": triage speaks no such language"));
        if (!faults.isEmpty()) {
            throw new BadProtocol(faults);
        }
        return new Edition(protocols);
    }

    private static boolean isTranslation(String name) {
        return name.contains("/");
    }

    private static boolean isIn(Language language, String name) {
        return language != Language.ENGLISH && name.startsWith(language.code() + "/");
    }

    private static Map<String, String> in(Map<String, String> files, Predicate<String> name) {
        Map<String, String> chosen = new LinkedHashMap<>(files);
        chosen.keySet().removeIf(name.negate());
        return chosen;
    }
}
