package dev.unknot.triage.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import dev.unknot.triage.language.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A suggested remedy. All but the first three fields are absent in results from before remedies were ranked.
 *
 * @param url where content shows it, relative to the one origin that portal puts before all services
 * @param when how soon it is due
 * @param why why it is suggested, as a short sentence
 * @param minutes how long it takes
 * @param atDesk whether it can be done at a desk
 * @param evidence the strength of the evidence for it: strong, moderate, weak or traditional
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RemedyView(
        String slug,
        String title,
        String url,
        @Schema(implementation = When.class) Optional<When> when,
        Optional<String> why,
        @Schema(implementation = Integer.class) Optional<Integer> minutes,
        @Schema(implementation = Boolean.class) Optional<Boolean> atDesk,

        @Schema(
                implementation = String.class,
                enumeration = {"strong", "moderate", "weak", "traditional"})
        Optional<String> evidence) {

    /** How soon it is due. */
    @Schema(
            name = "When",
            enumeration = {"now", "today", "this-week"})
    public enum When {
        /** Relief, at once. */
        NOW,
        /** A change of what causes it. */
        TODAY,
        /** What makes stronger, and who else can help. */
        THIS_WEEK;

        /** The name in JSON, such as {@code this-week}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static RemedyView of(Suggestion suggestion, When when, Language language) {
        RemedyPublished remedy = suggestion.remedy();
        Map<String, String> why = Objects.requireNonNull(
                Vocabulary.released().reasons().get(suggestion.reason().key()));
        return new RemedyView(
                remedy.slug(),
                title(remedy, language),
                "/remedies/" + remedy.slug(),
                Optional.of(when),
                Optional.ofNullable(why.get(language.code())),
                Optional.of(remedy.minutes()),
                Optional.of(remedy.atDesk()),
                remedy.evidence());
    }

    /** English where the language has none. */
    private static String title(RemedyPublished remedy, Language language) {
        return Optional.ofNullable(remedy.texts().get(language.code()))
                .or(() -> Optional.ofNullable(remedy.texts().get(Language.ENGLISH.code())))
                .map(RemedyPublished.Text::title)
                .orElse(remedy.slug());
    }
}
