package dev.unknot.reminder.engine.roster;

import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.schedule.Evaluation;
import dev.unknot.reminder.schedule.OneOff;
import dev.unknot.reminder.schedule.Past;
import dev.unknot.reminder.schedule.Phase;
import dev.unknot.reminder.schedule.SchedulingPolicy;
import dev.unknot.reminder.schedule.SlotFilter;
import dev.unknot.reminder.schedule.Suppressions;
import dev.unknot.reminder.schedule.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who is scheduled here, as last read from the database. Only the engine's own thread touches one. */
public final class Member {

    /**
     * What was read of a person; parts that many people share are shared.
     *
     * @param offering what there is to offer to a plan like this one
     * @param language BCP 47
     * @param begun the first day of the plan
     */
    public record Known(
            Person person,
            int bucket,
            Timetable timetable,
            boolean held,
            SharedEligibility offering,
            Optional<String> language,
            LocalDate begun,
            Suppressions circumstances,
            SlotFilter choice,
            List<OneOff> oneOffs) {

        public SchedulingPolicy judge(Phase phase) {
            return new SchedulingPolicy(timetable, phase, held, offering.now().kinds(), circumstances, choice);
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

    /** Nothing of what falls due after {@code settledUpTo} is settled, unless the ledger says so. */
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

    /** What the ledger says of the last days; empty until it was asked. */
    public Optional<RecentDays> recent() {
        return recent;
    }

    public void recall(RecentDays days) {
        recent = Optional.of(days);
    }

    /** Decides, and changes nothing yet. */
    public Evaluation decide(Phase phase, Instant now) {
        SchedulingPolicy judge = known.judge(phase);
        return judge.decide(
                settledUpTo, now, now, recent.orElse(RecentDays.NONE).past(), oneOffs);
    }

    /** The judgement stands in the ledger, and so do the nudges that it made. */
    public void settle(Evaluation judgement, List<Past.Fired> nudges, Instant now) {
        recent = recent.map(days ->
                days.with(judgement.decisions(), nudges, now, timetable().zone()));
        settledUpTo = now.isAfter(settledUpTo) ? now : settledUpTo;
        looked = true;
        setAside = Optional.empty();
        if (!judgement.done().isEmpty() || !judgement.later().isEmpty()) {
            Map<UUID, OneOff> later =
                    judgement.later().stream().collect(Collectors.toMap(OneOff::id, one -> one, (one, other) -> other));
            oneOffs = Stream.concat(
                            oneOffs.stream().filter(one -> !later.containsKey(one.id())), later.values().stream())
                    .filter(one -> !judgement.done().contains(one))
                    .toList();
        }
    }

    /** Nothing could be decided; to be tried again then. */
    public void setAside(Instant until) {
        setAside = Optional.of(until);
    }

    /** The ledger held other rows than was thought: it is asked again before the next decision. */
    public void forgetRecent() {
        recent = Optional.empty();
    }

    /** Works out, on whatever thread, when to look at this person first. */
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
        return known.judge(phase)
                .next(settledUpTo, oneOffs)
                // What could not be settled must not be tried again and again within the same moment.
                .map(next -> looked && !next.isAfter(settledUpTo) ? settledUpTo.plusSeconds(30) : next);
    }

    /** The same person read again; whoever's plan did not change meanwhile is not settled a second time. */
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
