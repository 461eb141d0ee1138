package dev.unknot.content.danger;

import dev.unknot.contracts.Level;
import java.util.Locale;

/** A danger that a search can describe, the most pressing first: of several in one search, the first counts. */
public enum Danger {
    SELF_HARM(Level.EMERGENCY),
    OVERDOSE(Level.AMBULANCE),
    UNCONSCIOUS(Level.AMBULANCE),
    ANAPHYLAXIS(Level.AMBULANCE),
    HEART(Level.AMBULANCE),
    BREATHLESS(Level.AMBULANCE),
    HEAT_STROKE(Level.AMBULANCE),
    STROKE(Level.AMBULANCE),
    AORTA(Level.AMBULANCE),
    MENINGITIS(Level.AMBULANCE),
    SEPSIS(Level.AMBULANCE),
    THUNDERCLAP(Level.AMBULANCE),
    SPINE_INJURY(Level.AMBULANCE),
    BLEEDING(Level.AMBULANCE),
    TETANUS(Level.AMBULANCE),
    CAUDA_EQUINA(Level.EMERGENCY),
    PARALYSIS(Level.EMERGENCY),
    CLOT(Level.EMERGENCY),
    COLD_LIMB(Level.EMERGENCY),
    MUSCLE_BREAKDOWN(Level.EMERGENCY),
    TENSE_SWELLING(Level.EMERGENCY),
    NECK_ARTERY(Level.EMERGENCY),
    HEAD_INJURY(Level.EMERGENCY),
    FRACTURE(Level.EMERGENCY),
    HOT_JOINT(Level.EMERGENCY),
    SIGHT(Level.EMERGENCY),
    PREGNANCY(Level.EMERGENCY),
    BELLY(Level.EMERGENCY),
    POISONING(Level.EMERGENCY),
    GENERAL(Level.EMERGENCY),
    VIOLENCE(Level.URGENT),
    FEVER(Level.URGENT),
    INFECTION(Level.URGENT),
    NERVE(Level.URGENT),
    TEMPLE_ARTERY(Level.URGENT),
    CANCER(Level.URGENT),
    SHINGLES(Level.URGENT),
    HEARTBEAT(Level.URGENT);

    private final Level level;

    Danger(Level level) {
        this.level = level;
    }

    /** How soon somebody with this danger must be seen, at the least. */
    public Level level() {
        return level;
    }

    /** The name in JSON and in the lexicons. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
