package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Review;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reviewed a remedy. */
@Schema(name = "Review")
public record ReviewView(
        @Schema(description = "Whether a health professional has reviewed it.", examples = "false")
        boolean reviewed,

        @Schema(
                description = "Name and profession, or the words for nobody yet in the language of the remedy.",
                examples = "Nobody yet")
        String reviewer,

        @Schema(description = "When it was reviewed; absent if it was not.")
        Optional<LocalDate> reviewedOn) {

    private static final String NOBODY_YET = "Nobody yet";

    private static final Map<String, String> NOBODY =
            Map.of("en", NOBODY_YET, "de", "Noch niemand", "es", "Todavía nadie");

    static ReviewView of(RemedyContent remedy, String language) {
        Optional<Review> review = remedy.review();
        return new ReviewView(
                review.isPresent(),
                review.map(Review::reviewer).orElseGet(() -> NOBODY.getOrDefault(language.split("-")[0], NOBODY_YET)),
                review.map(Review::reviewedOn));
    }
}
