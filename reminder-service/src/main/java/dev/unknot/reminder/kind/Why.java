package dev.unknot.reminder.kind;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Why a kind is in a plan; the words for each are in {@code words/<language>.yaml}. */
public enum Why {
    /** Desk work itself: active breaks and changes of position kept neck and back pain away (Waongenngarm 2021). */
    DESK_WORK,
    SITTING_STILL("sitting-still"),
    REPETITION("repetition"),
    POOR_POSTURE("poor-posture"),
    WORKSTATION("workstation"),
    DEHYDRATION("dehydration"),
    STRESS("stress"),
    POOR_SLEEP("poor-sleep"),
    /** A sore place: stretch it, and warm it unless a caution forbids warmth. */
    SORE_PLACE,
    /** The person asked for it. */
    WISH;

    private final Optional<String> cause;

    Why() {
        this.cause = Optional.empty();
    }

    Why(String cause) {
        this.cause = Optional.of(cause);
    }

    /** As the words are keyed. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the vocabulary's causes that calls for it, if there is one. */
    public Optional<String> cause() {
        return cause;
    }

    /** Whether this holds for somebody with these causes; {@code sore} when a place of theirs hurts. */
    public boolean holds(Collection<String> causes, boolean sore) {
        return switch (this) {
            case DESK_WORK -> true;
            case SORE_PLACE -> sore;
            case WISH -> false;
            case SITTING_STILL, REPETITION, POOR_POSTURE, WORKSTATION, DEHYDRATION, STRESS, POOR_SLEEP ->
                cause.filter(causes::contains).isPresent();
        };
    }
}
