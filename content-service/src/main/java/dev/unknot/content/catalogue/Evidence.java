package dev.unknot.content.catalogue;

import java.util.Locale;

/** The strength of the evidence for a remedy, strongest first. */
public enum Evidence {
    STRONG,
    MODERATE,
    WEAK,
    /** In long use, but hardly studied. */
    TRADITIONAL;

    /** The name in the catalogue, in JSON and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
