package dev.unknot.reminder.kind;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about one kind of nudge but its words, which are in {@code words/<language>.yaml} under the kind's key.
 * {@link NudgeKinds} has one for each kind. By default a kind is an act at the person's pace.
 */
public final class KindProfile {

    private Rhythm rhythm = Rhythm.PACE;
    private int multiple = 1;
    private Optional<OwnCadence> ownCadence = Optional.empty();
    private Set<Why> calledForBy = Set.of();
    private Set<String> blockedBy = Set.of();
    private boolean screened;
    private boolean plain;
    private Set<String> remedyKinds = Set.of();
    private Optional<Response> answeredBy = Optional.empty();
    private boolean learned = true;
    private boolean aside;
    private Duration usefulFor = Duration.ofMinutes(30);

    KindProfile() {}

    /** The shortest cadence that a person may wish for, the usual one, and the longest. */
    public record OwnCadence(Duration shortest, Duration usual, Duration longest) {}

    /** Comes at every so many times of the person's pace. */
    KindProfile every(int times) {
        multiple = times;
        return this;
    }

    /** Is in a plan for each of these reasons; without any only when the person wishes it. */
    KindProfile calledForBy(Why... reasons) {
        calledForBy = Set.of(reasons);
        return this;
    }

    /** Never comes with one of these cautions. */
    KindProfile blockedBy(String... cautions) {
        blockedBy = Set.of(cautions);
        return this;
    }

    /** Comes only to people whom triage asked about their cautions. */
    KindProfile afterScreening() {
        screened = true;
        return this;
    }

    /** Needs no remedy. */
    KindProfile plain() {
        plain = true;
        return this;
    }

    /** May carry remedies of these kinds. */
    KindProfile remedies(String... kinds) {
        remedyKinds = Set.of(kinds);
        return this;
    }

    /** This act answers it; done without being asked, the act makes the nudge unnecessary. */
    KindProfile answeredBy(Response response) {
        answeredBy = Optional.of(response);
        return this;
    }

    /** Comes once, on the day of the follow-up, whatever else is held. */
    KindProfile onFollowUp() {
        rhythm = Rhythm.FOLLOW_UP;
        learned = false;
        return this;
    }

    /** Comes beside the others, at a cadence of its own, and is of use for so long. */
    KindProfile aside(OwnCadence cadence, Duration useful) {
        rhythm = Rhythm.OWN;
        ownCadence = Optional.of(cadence);
        usefulFor = useful;
        learned = false;
        aside = true;
        return this;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** How often it comes at this pace. */
    public Duration at(Duration pace) {
        return pace.multipliedBy(multiple);
    }

    /** Present if and only if the rhythm is {@link Rhythm#OWN}. */
    public Optional<OwnCadence> ownCadence() {
        return ownCadence;
    }

    public Set<Why> calledForBy() {
        return calledForBy;
    }

    /** Keys of the vocabulary's cautions. */
    public Set<String> blockedBy() {
        return blockedBy;
    }

    public boolean needsScreening() {
        return screened;
    }

    public boolean isPlain() {
        return plain;
    }

    public Set<String> remedyKinds() {
        return remedyKinds;
    }

    public Optional<Response> answeredBy() {
        return answeredBy;
    }

    /** Whether answers to it change pace and hours, and chance withholds some. */
    public boolean isLearned() {
        return learned;
    }

    /** Whether it becomes one act with others, counts towards the daily cap and keeps the gap. */
    public boolean isCounted() {
        return !aside;
    }

    /** Whether it is published and so carried to channels; otherwise it is in the inbox and its stream only. */
    public boolean isCarried() {
        return !aside;
    }

    public Duration usefulFor() {
        return usefulFor;
    }
}
