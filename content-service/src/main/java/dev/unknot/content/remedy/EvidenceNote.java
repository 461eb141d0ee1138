package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import java.util.Map;

/** What to know of a remedy that only the texts support with which the project began. */
final class EvidenceNote {

    private static final String ENGLISH =
            "Only general articles recommend this. No study or health service is among its sources.";

    private static final Map<String, String> TEXTS = Map.of(
            RemedyContent.ENGLISH,
            ENGLISH,
            "de",
            "Das empfehlen nur allgemeine Artikel. Unter den Quellen ist keine Studie und kein Gesundheitsdienst.",
            "es",
            "Solo lo recomiendan artículos generales. Entre sus fuentes no hay ningún estudio ni servicio de salud.");

    private EvidenceNote() {}

    static String in(String language) {
        return TEXTS.getOrDefault(language.split("-")[0], ENGLISH);
    }
}
