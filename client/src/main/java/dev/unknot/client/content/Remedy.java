package dev.unknot.client.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A remedy as it is published. */
public record Remedy(
        String slug,
        int version,
        String language,
        String kind,
        String title,
        String summary,
        List<String> areas,
        List<String> causes,
        List<String> conditions,
        List<Tool> tools,
        boolean atDesk,
        boolean unseen,
        boolean officeClothes,
        int minutes,
        String evidence,
        boolean seedOnly,
        @Nullable String evidenceNote,
        List<Step> steps,
        List<String> blockedBy,
        List<Warning> warnings,
        List<Source> sources,
        List<MedicineLimit> limits,
        @Nullable Drawing drawing,
        @Nullable Nudge nudge,
        List<Variant> easier,
        List<Variant> harder,
        Review review,
        String licence,
        Instant publishedAt,
        @Nullable Highlights highlights) {

    /** What it needs, and what does as well. */
    public record Tool(String tool, List<String> standIns) {}

    /** One step. */
    public record Step(
            String text,
            @Nullable Integer seconds,
            @Nullable Integer repeats,
            @Nullable Integer sides) {}

    /** What to heed with a caution. */
    public record Warning(String caution, String text) {}

    /** What supports it. */
    public record Source(String key, String title, @Nullable String url, LocalDate readOn, boolean seed) {}

    /** For how long without a doctor, by country. */
    public record MedicineLimit(
            String country, int days, @Nullable Integer feverDays, String text, Source source) {}

    /** A picture of it. */
    public record Drawing(String url, String text, String licence) {}

    /** Its words in a nudge. */
    public record Nudge(String title, String text, @Nullable String stop) {}

    /** An easier or harder one. */
    public record Variant(String slug, String title, String url) {}

    /** Who reviewed it. */
    public record Review(
            boolean reviewed, String reviewer, @Nullable LocalDate reviewedOn) {}

    /** Where a search found its words. */
    public record Highlights(
            @Nullable String title, @Nullable String summary, List<String> steps) {}
}
