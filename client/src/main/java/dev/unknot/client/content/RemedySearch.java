package dev.unknot.client.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remedies that were found. */
public record RemedySearch(
        List<Remedy> items,
        @Nullable String correctedQuery,
        List<Wish> wishes,
        @Nullable Note note,
        @Nullable Facets facets,
        @Nullable String next) {

    /** What the words asked for beside the complaint, and whether it was met. */
    public record Wish(String wish, String label, @Nullable Integer minutes, boolean met) {}

    /** What to know before that: a danger, or whom to call. */
    public record Note(
            String text,
            String language,
            @Nullable String danger,
            String level,
            List<String> cautions,
            List<NoteCall> calls,
            List<NoteLink> links) {}

    /** A telephone number. */
    public record NoteCall(
            String number, String purpose, @Nullable String name) {}

    /** Where to go on. */
    public record NoteLink(String rel, String title, String url) {}

    /** How many there are of each, by key. */
    public record Facets(
            Map<String, Integer> areas,
            Map<String, Integer> kinds,
            Map<String, Integer> tools,
            Map<String, Integer> causes,
            Map<String, Integer> conditions) {}
}
