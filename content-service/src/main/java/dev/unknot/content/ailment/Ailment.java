package dev.unknot.content.ailment;

import java.util.Locale;
import java.util.Map;

/**
 * An ailment that no remedy here is for.
 *
 * @param names what to call it in a sentence, by language
 * @param to who helps
 * @param alone whether other remedies are held back until somebody has looked at it
 */
public record Ailment(String key, Map<String, String> names, Helper to, boolean alone) {

    /** Who helps. */
    public enum Helper {
        DOCTOR,
        PHARMACIST,
        DENTIST;

        /** The end of the key of its sentence in the notes. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
