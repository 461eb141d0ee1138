package dev.unknot.content.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.note.Note;
import dev.unknot.content.remedy.Reader;
import dev.unknot.content.remedy.ViewCache.Localised;
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

        @Schema(description = "What to do; present if a caution must be looked at first.")
        Optional<Note> note)
        implements Localised {

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

    static SuggestionsView of(
            Suggestions suggestions, Function<String, PublishedRemedy> remedies, Reader reader, Optional<Note> note) {
        return new SuggestionsView(
                reader.spoken(),
                views(suggestions.now(), remedies, reader),
                views(suggestions.today(), remedies, reader),
                views(suggestions.thisWeek(), remedies, reader),
                note);
    }

    static SuggestionsView heldBack(Note note) {
        return new SuggestionsView(note.language(), List.of(), List.of(), List.of(), Optional.of(note));
    }

    @Override
    public String contentLanguages() {
        return Stream.concat(
                        Stream.of(language),
                        Stream.of(now, today, thisWeek).flatMap(List::stream).map(SuggestionView::language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<SuggestionView> views(
            List<Suggestion> suggestions, Function<String, PublishedRemedy> remedies, Reader reader) {
        return suggestions.stream()
                .map(each -> view(each, remedies.apply(each.remedy().slug()), reader))
                .toList();
    }

    private static SuggestionView view(Suggestion suggestion, PublishedRemedy remedy, Reader reader) {
        Map<String, String> reason = Objects.requireNonNull(
                Vocabulary.released().reasons().get(suggestion.reason().key()));
        return new SuggestionView(
                remedy.slug(),
                reader.text(remedy.content()).title(),
                "/remedies/" + remedy.slug(),
                Objects.requireNonNull(reason.get(reader.language().among(reason.keySet()))),
                remedy.content().minutes(),
                remedy.content().atDesk(),
                remedy.content().evidence().key(),
                reader.language().among(remedy.content().texts().keySet()));
    }
}
