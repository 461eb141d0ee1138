package dev.unknot.content.publication;

import dev.unknot.content.remedy.PublishedRemedies.Edition;
import java.util.Locale;

/** The formats of the exported catalogue. Each has its own entity tags, and any of them identifies the edition. */
public enum CatalogueFormat {
    YAML,
    JSON;

    /** The entity tag as in a header, with quotes. */
    public String tag(Edition edition) {
        return "\"" + name(edition) + "\"";
    }

    /** The entity tag without quotes. */
    public String name(Edition edition) {
        return edition.number() + "-" + name().toLowerCase(Locale.ROOT);
    }
}
