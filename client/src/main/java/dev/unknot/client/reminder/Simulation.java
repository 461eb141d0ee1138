package dev.unknot.client.reminder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every slot of these days, and what becomes of it. */
public record Simulation(String zone, String language, Totals totals, List<Day> days) {

    /** How many slots ended how. */
    public record Totals(int fired, int merged, int suppressed, int moved, int expired, Map<String, Integer> reasons) {}

    /** One day; a night belongs to the day on which the work begins. */
    public record Day(LocalDate date, List<DayOff> off, List<Slot> slots) {}

    /** Leave, or a public holiday by its name. */
    public record DayOff(String kind, @Nullable String name) {}

    /** One slot. {@code state} is {@code fired}, {@code merged}, {@code suppressed}, {@code moved} or {@code expired}. */
    public record Slot(
            String kind,
            String label,
            String source,
            OffsetDateTime dueAt,
            String state,
            @Nullable String reason,
            @Nullable String because,
            @Nullable OffsetDateTime comesAt,
            @Nullable PlayedNudge nudge) {}

    /** A nudge that goes out. */
    public record PlayedNudge(
            List<String> kinds,
            @Nullable String remedy,
            OffsetDateTime expiresAt,
            List<OnChannel> channels,
            List<Words> words) {}

    /** A channel, in the order in which they are tried. */
    public record OnChannel(
            String channel,
            String words,
            @Nullable OffsetDateTime at,
            boolean ifUnseen,
            @Nullable String because) {}

    /** A nudge in one language. */
    public record Words(String language, Neutral neutral, Full full) {}

    /** Names no symptom, body part or remedy. */
    public record Neutral(String title, String text) {}

    /** As in the inbox. */
    public record Full(
            String title,
            @Nullable String why,
            String text,
            List<String> steps,
            @Nullable String stop,
            @Nullable String beforeYouStart,
            @Nullable Integer minutes) {}
}
