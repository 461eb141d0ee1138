package dev.unknot.contracts.remedies;

import dev.unknot.contracts.EventData;

/** A remedy was withdrawn. It is removed from every plan. */
public record RemedyWithdrawn(String slug, int version) implements EventData {

    @Override
    public String key() {
        return slug;
    }
}
