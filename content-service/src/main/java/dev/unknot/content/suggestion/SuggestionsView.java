package dev.unknot.content.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
import dev.unknot.content.remedy.Language;
import dev.unknot.content.suggestion.SuggestionRequest.Asked;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Suggestions;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What helps first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Suggestions", description = "What helps first, in three groups of at most three remedies.")
public record SuggestionsView(
        @Schema(description = "The language of the reasons.")
        String language,

        @Schema(description = "Relief, to be done at once.") List<SuggestionView> now,

        @Schema(description = "A change of what causes it.") List<SuggestionView> today,

        @Schema(description = "What makes stronger, and who else can help.")
        List<SuggestionView> thisWeek,

        @Schema(description = "What to do instead; present if a caution must be looked at first.")
        Optional<Note> note) {

    /** A remedy. */
    @Schema(name = "Suggestion")
    public record SuggestionView(
            String slug,
            String title,

            @Schema(description = "The path of the remedy on this service.")
            String url,

            @Schema(description = "Why it is suggested here.")
            String why,

            int minutes,
            boolean atDesk,

            @Schema(enumeration = {"strong", "moderate", "weak", "traditional"})
            String evidence,

            @Schema(description = "The language of the title.")
            String language) {}

    static SuggestionsView of(Suggestions suggestions, Function<String, PublishedRemedy> remedies, Asked asked) {
        return new SuggestionsView(
                asked.language().among(Notes.languages()),
                views(suggestions.now(), remedies, asked.language()),
                views(suggestions.today(), remedies, asked.language()),
                views(suggestions.thisWeek(), remedies, asked.language()),
                Optional.empty());
    }

    static SuggestionsView heldBack(Note note) {
        return new SuggestionsView(note.language(), List.of(), List.of(), List.of(), Optional.of(note));
    }

    /** The languages of all texts, for Content-Language. */
    String contentLanguages() {
        return Stream.concat(
                        Stream.of(language),
                        Stream.of(now, today, thisWeek).flatMap(List::stream).map(SuggestionView::language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<SuggestionView> views(
            List<Suggestion> suggestions, Function<String, PublishedRemedy> remedies, Language language) {
        return suggestions.stream()
                .map(each -> view(each, remedies.apply(each.remedy().slug()), language))
                .toList();
    }

    private static SuggestionView view(Suggestion suggestion, PublishedRemedy remedy, Language language) {
        Map<String, Text> texts = remedy.content().texts();
        String tag = language.among(texts.keySet());
        Map<String, String> reason = Objects.requireNonNull(
                Vocabulary.released().reasons().get(suggestion.reason().key()));
        return new SuggestionView(
                remedy.slug(),
                Objects.requireNonNull(texts.get(tag)).title(),
                "/remedies/" + remedy.slug(),
                Objects.requireNonNull(reason.get(language.among(reason.keySet()))),
                remedy.content().minutes(),
                remedy.content().atDesk(),
                remedy.content().evidence().key(),
                tag);
    }
}
