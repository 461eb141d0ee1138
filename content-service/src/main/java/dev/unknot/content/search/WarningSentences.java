package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences that tell to stop, forbid something or send to a professional. They are left out of the index, as a warning never
 * makes a remedy a hit: "dizzy" must not find what is to be stopped when dizzy.
 */
final class WarningSentences {

    private static final String EMERGENCY_SIGNS = "emergency-signs";
    private static final String ENGLISH = "en";
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?;])\\s+");

    private static final Map<String, Pattern> WARNING = Map.of(
            ENGLISH,
            words("stop|never|not in|see a doctor|doctor|pharmacist|midwife|ambulance|emergency|leaflet|get help"
                    + "|tell them|do not (take|use|do)|leave (it|this one) out"),
            "de",
            words("hör|brich|nie|niemals|nicht in der|arzt|ärztin|arztpraxis|ärztlich|ärztliche|hebamme|apotheke"
                    + "|rettungsdienst|notaufnahme|notfall|beipackzettel|hol dir (rat|hilfe)|lass (es|das|diese) weg"
                    + "|nimm es nie"),
            "es",
            words("déjalo|deja de|detente|nunca|no lo hagas|médico|médica|consulta|farmacia|matrona|ambulancia"
                    + "|urgencias|emergencia|prospecto|cuéntale|pide ayuda|no lo (tomes|uses)|sáltatelo"));

    private WarningSentences() {}

    /** The text without them. The doctor's card, which danger signs do not rule out, is the place for warnings and keeps its own. */
    static String leftOut(String text, String language, RemedyContent remedy) {
        if (!remedy.block().contains(EMERGENCY_SIGNS)) {
            return text;
        }
        Pattern warning = Optional.ofNullable(WARNING.get(language.split("-")[0]))
                .orElseGet(() -> Objects.requireNonNull(WARNING.get(ENGLISH)));
        return BETWEEN.splitAsStream(text)
                .filter(sentence -> !warning.matcher(sentence).find())
                .collect(Collectors.joining(" "));
    }

    private static Pattern words(String either) {
        return Pattern.compile(
                "\\b(" + either + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
