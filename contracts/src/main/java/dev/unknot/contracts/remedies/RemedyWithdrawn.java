package dev.unknot.contracts.remedies;

import dev.unknot.contracts.EventData;

/** A remedy must no longer be handed out; it leaves every plan. */
public record RemedyWithdrawn(String slug, int version) implements EventData {

    @Override
    public String key() {
        return slug;
    }
}
