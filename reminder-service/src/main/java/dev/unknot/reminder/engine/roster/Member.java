package dev.unknot.reminder.engine.roster;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.schedule.evaluation.Evaluation;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person who is scheduled here, as last read from the database. Only the engine's own thread uses it. */
public final class Member {

    /**
     * A person as read from the database; equal parts are shared between people.
     *
     * @param eligibility the remedies that suit the plan
     * @param language BCP 47
     * @param begun the first day of the plan
     */
    public record Known(
            Person person,
            int bucket,
            Timetable timetable,
            boolean held,
            SharedEligibility eligibility,
            Optional<String> language,
            LocalDate begun,
            Suppressions suppressions,
            SlotFilter filter,
            List<OneOff> oneOffs) {

        public SchedulingPolicy policy(Phase phase) {
            return new SchedulingPolicy(
                    timetable, phase, held, eligibility.now().kinds(), suppressions, filter);
        }
    }

    private final Known known;
    private List<OneOff> oneOffs;
    private Instant settledUpTo;
    private Optional<RecentDays> recent = Optional.empty();
    private long lookAt = Roster.NEVER;
    private Optional<Instant> firstLook = Optional.empty();
    private Optional<Instant> setAside = Optional.empty();
    private boolean looked;

    /** What falls due after {@code settledUpTo} is settled only if the ledger has it. */
    public Member(Known known, Instant settledUpTo) {
        this.known = known;
        this.oneOffs = known.oneOffs();
        this.settledUpTo = settledUpTo;
    }

    public Person person() {
        return known.person();
    }

    public int bucket() {
        return known.bucket();
    }

    public Known known() {
        return known;
    }

    public Timetable timetable() {
        return known.timetable();
    }

    public List<OneOff> oneOffs() {
        return oneOffs;
    }

    public Instant settledUpTo() {
        return settledUpTo;
    }

    /** The last days from the ledger; empty until they are loaded. */
    public Optional<RecentDays> recent() {
        return recent;
    }

    public void remember(RecentDays days) {
        recent = Optional.of(days);
    }

    /** Decides, and changes nothing yet. */
    public Evaluation decide(Phase phase, Instant now) {
        SchedulingPolicy policy = known.policy(phase);
        return policy.decide(
                settledUpTo, now, now, recent.orElse(RecentDays.NONE).past(), oneOffs);
    }

    /** To be called once the database has the decisions and the nudges that follow from them. */
    public void settle(Evaluation evaluation, List<Past.Fired> nudges, Instant now) {
        recent = recent.map(days ->
                days.with(evaluation.decisions(), nudges, now, timetable().zone()));
        settledUpTo = now.isAfter(settledUpTo) ? now : settledUpTo;
        looked = true;
        setAside = Optional.empty();
        if (!evaluation.done().isEmpty() || !evaluation.later().isEmpty()) {
            Map<UUID, OneOff> later = evaluation.later().stream()
                    .collect(Collectors.toMap(OneOff::id, one -> one, (one, other) -> other));
            oneOffs = Stream.concat(
                            oneOffs.stream().filter(one -> !later.containsKey(one.id())), later.values().stream())
                    .filter(one -> !evaluation.done().contains(one))
                    .toList();
        }
    }

    /** Nothing could be decided; the next try is then. */
    public void setAside(Instant until) {
        setAside = Optional.of(until);
    }

    /** The ledger held other rows than expected: the last days are loaded again before the next decision. */
    public void forgetRecent() {
        recent = Optional.empty();
    }

    /** Computes when to look at this person first, on the calling thread. */
    public Member prepared(Phase phase) {
        firstLook = next(phase);
        return this;
    }

    /** When to look at this person again: always later than what is settled. */
    public Optional<Instant> next(Phase phase) {
        if (setAside.isPresent()) {
            return setAside;
        }
        if (!looked && firstLook.isPresent()) {
            return firstLook;
        }
        return known.policy(phase)
                .next(settledUpTo, oneOffs)
                // Keeps a slot that cannot be settled from being tried over and over within one moment.
                .map(next -> looked && !next.isAfter(settledUpTo) ? settledUpTo.plusSeconds(30) : next);
    }

    /** The same person read again. If the plan is unchanged, nothing is settled a second time. */
    public static Member again(Known known, Optional<Member> before) {
        Instant since = known.timetable().since();
        return new Member(
                known,
                before.filter(member -> member.timetable().since().equals(since))
                        .map(Member::settledUpTo)
                        .orElse(since));
    }

    long lookAt() {
        return lookAt;
    }

    void lookAt(long second) {
        lookAt = second;
    }
}
