package dev.unknot.content.publication;

import dev.unknot.content.remedy.PublishedRemedies.Edition;
import java.util.Locale;

/** How the catalogue is written out; each format has entity tags of its own, and any of them names the edition. */
public enum CatalogueFormat {
    YAML,
    JSON;

    /** The entity tag as it stands in a header, in quotes. */
    public String tag(Edition edition) {
        return "\"" + name(edition) + "\"";
    }

    /** What stands between the quotes. */
    public String name(Edition edition) {
        return edition.number() + "-" + name().toLowerCase(Locale.ROOT);
    }
}
