package dev.unknot.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to suggest remedies for.
 *
 * @param area a key of the vocabulary's areas
 * @param days for how long it has hurt
 * @param setting {@code work} or {@code home}
 * @param language of the words, {@code en}, {@code de} or {@code es}
 */
public record SuggestionQuery(
        String area,
        @Nullable Integer days,
        List<String> causes,
        List<String> avoid,
        List<String> tools,
        @Nullable String setting,
        @Nullable String language) {

    /** With the area and nothing else. */
    public static SuggestionQuery of(String area) {
        return new SuggestionQuery(area, null, List.of(), List.of(), List.of(), null, null);
    }
}
