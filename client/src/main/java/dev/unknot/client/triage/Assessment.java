package dev.unknot.client.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a report.
 *
 * @param level {@code SELF_CARE}, {@code ROUTINE}, {@code URGENT}, {@code EMERGENCY} or {@code AMBULANCE}
 * @param provisional a question is open whose answer could raise the level
 * @param unanswered the findings that are open
 */
public record Assessment(
        UUID id,
        @Nullable UUID previous,
        String language,
        String level,
        boolean provisional,
        String headline,
        List<Reason> reasons,
        List<Sign> watchFor,
        List<Avoid> avoid,
        List<String> causes,
        List<OfferedRemedy> remedies,
        boolean remediesUnavailable,
        @Nullable ProgrammeOffer programme,
        @Nullable Call call,
        @Nullable SafetyNet safetyNet,
        @Nullable Crisis crisis,
        LocalDate followUpOn,
        List<String> unanswered,
        @Nullable Unread unread,
        List<Understood> understood,
        List<Contradiction> contradictions,
        List<Suspected> suspected,
        @Nullable String area,
        @Nullable Integer discomfort,
        Edition protocol,
        Instant reportedAt,
        @Nullable Instant clearedAt) {

    /** Why the level is what it is: a rule that fired. */
    public record Reason(String rule, String level, String because, List<Source> sources, Source source) {}

    /** Where a rule comes from. */
    public record Source(
            String title, @Nullable String url, @Nullable LocalDate readOn, String status) {}

    /** What to watch for, and the level that it would mean. */
    public record Sign(String finding, String text, String level, boolean further) {}

    /** A caution for this person. */
    public record Avoid(
            String caution,
            String text,
            boolean presumed,
            @Nullable String because) {}

    /** A remedy that is safe for this person. */
    public record OfferedRemedy(
            String slug,
            String title,
            String url,
            String when,
            @Nullable String why,
            @Nullable Integer minutes,
            @Nullable Boolean atDesk,
            @Nullable String evidence) {}

    /** Six weeks of exercise that suit the result. */
    public record ProgrammeOffer(String area, String title, int weeks) {}

    /** Whom to call, and what to say. */
    public record Call(
            @Nullable String number,
            String name,
            @Nullable String certainty,
            @Nullable String general,
            List<String> others,
            @Nullable String note,
            List<String> whatToSay) {}

    /** Whom to call if it becomes worse. */
    public record SafetyNet(
            List<String> whenToCall,
            @Nullable String number,
            @Nullable String certainty,
            @Nullable String general,
            @Nullable String note) {}

    /** Where to get help in a crisis. */
    public record Crisis(String text, List<CrisisLine> lines) {}

    /** One telephone number. */
    public record CrisisLine(
            @Nullable String name,
            String number,
            @Nullable String hours,
            String certainty,
            @Nullable String note) {}

    /** What of the story was not read. */
    public record Unread(
            String text,
            String reason,
            int from,
            int length,
            @Nullable String language) {}

    /** What the service relied on, with the words it came from. */
    public record Understood(
            String finding,
            boolean present,
            @Nullable Double value,
            String from,
            @Nullable String quote) {}

    /** Story and answer disagree. */
    public record Contradiction(
            String finding,
            @Nullable String text,
            boolean narrative,
            boolean counted,
            @Nullable String quote) {}

    /** A danger sign that the story may mean; an interview asks about it first. */
    public record Suspected(
            String finding, String label, @Nullable String quote, String level) {}

    /** The protocol that decided. */
    public record Edition(String version, String hash, String signedBy) {}
}
