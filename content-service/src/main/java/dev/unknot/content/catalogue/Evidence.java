package dev.unknot.content.catalogue;

import java.util.Locale;

/** How well it is shown that a remedy helps, best first. */
public enum Evidence {
    STRONG,
    MODERATE,
    WEAK,
    /** In long use, hardly studied. */
    TRADITIONAL;

    /** As written in the catalogue, in JSON and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
