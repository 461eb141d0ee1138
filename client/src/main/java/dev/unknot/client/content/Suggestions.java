package dev.unknot.client.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What helps first. */
public record Suggestions(
        String language,
        List<Suggestion> now,
        List<Suggestion> today,
        List<Suggestion> thisWeek,
        @Nullable Note note) {

    /** One remedy, with its reason. */
    public record Suggestion(
            String slug,
            String title,
            String url,
            String why,
            int minutes,
            boolean atDesk,
            String evidence,
            String language) {}

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
}
