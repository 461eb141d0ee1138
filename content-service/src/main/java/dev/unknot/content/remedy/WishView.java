package dev.unknot.content.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.content.search.SearchResult;
import dev.unknot.content.search.query.WishLexicon;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish that a search expresses. */
@Schema(name = "Wish")
public record WishView(
        @Schema(enumeration = {"unseen", "seated", "lying", "no-tools", "at-desk", "office-clothes", "minutes"})
        String wish,

        @Schema(description = "The wish in words.", examples = "Without anyone noticing")
        String label,

        @Schema(description = "The longest duration, of the wish minutes.") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Integer> minutes,

        @Schema(description = "Whether the remedies found are so; if none is, the wish is left out of account.")
        boolean met) {

    private static final String MINUTES = "minutes";

    static List<WishView> of(SearchResult result, String language) {
        WishLexicon words = WishLexicon.of(language);
        OptionalInt most = result.wishes().maxMinutes();
        return Stream.concat(
                        result.wishes().wishes().stream()
                                .map(wish -> new WishView(
                                        wish.key(), words.label(wish), Optional.empty(), result.areWishesMet())),
                        most.stream()
                                .mapToObj(minutes -> new WishView(
                                        MINUTES, words.label(minutes), Optional.of(minutes), result.areWishesMet())))
                .toList();
    }
}
