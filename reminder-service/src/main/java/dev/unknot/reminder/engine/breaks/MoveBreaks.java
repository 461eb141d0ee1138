package dev.unknot.reminder.engine.breaks;

import dev.unknot.contracts.Person;
import dev.unknot.http.problem.Problems;
import dev.unknot.reminder.availability.activity.TakeBreak;
import dev.unknot.reminder.availability.postponement.Postponement;
import dev.unknot.reminder.engine.day.LoadForecast;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Rhythm;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.timetable.Timetable;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts a break, or moves the next one of the plan. Each request may be repeated without repeating its effect. */
@ApplicationScoped
public class MoveBreaks {

    /** How far ahead a break is looked for. */
    private static final Duration AHEAD = Duration.ofHours(12);

    private final LoadForecast loadForecast;
    private final TakeBreak takeBreak;
    private final OneOffs oneOffs;
    private final Clock clock;

    MoveBreaks(LoadForecast loadForecast, TakeBreak takeBreak, OneOffs oneOffs, Clock clock) {
        this.loadForecast = loadForecast;
        this.takeBreak = takeBreak;
        this.oneOffs = oneOffs;
        this.clock = clock;
    }

    /**
     * Starts a break now; while one lasts, it goes on. The next nudge comes after the person's pace at the earliest, counted
     * from the end of the break, if that is within the same day's work.
     */
    @Transactional
    public BreakView start(Person person, Duration length) {
        Employee employee = locked(person);
        Instant now = clock.instant();
        Optional<Instant> underway = takeBreak.underway(person);
        if (underway.isPresent()) {
            return BreakView.started(underway.get(), current(person));
        }
        Instant end = now.plus(length);
        Optional<MovedBreak> moved =
                loadForecast.known(person).flatMap(known -> after(end, current(person), known, now));
        takeBreak.take(person, length);
        undo(person);
        moved.ifPresent(one -> save(employee, one));
        return BreakView.started(end, moved);
    }

    /** The next break at the person's pace after a break that ends at {@code end}; empty when it comes no sooner anyway. */
    private Optional<MovedBreak> after(Instant end, Optional<MovedBreak> current, Member.Known known, Instant now) {
        Instant earliest = end.plus(pace(known.timetable()));
        Instant then =
                current.map(MovedBreak::untilAt).filter(earliest::isBefore).orElse(earliest);
        return current.map(MoveBreaks::planned)
                .or(() -> next(known, now).filter(next -> next.at().isBefore(earliest)))
                .flatMap(next -> move(next, then, known));
    }

    /**
     * Moves the next break of the plan. A second request for the same break replaces the first: minutes always count from its
     * planned time.
     *
     * @throws HttpProblem 409 when the plan has no break to come in this day's work, or would have it after the end of it, or
     *     in the past
     */
    @Transactional
    public BreakView postpone(Person person, Duration wait) {
        Employee employee = locked(person);
        Instant now = clock.instant();
        Member.Known known = loadForecast.known(person).orElseThrow(MoveBreaks::noBreak);
        NextBreak next = current(person)
                .map(MoveBreaks::planned)
                .or(() -> next(known, now))
                .orElseThrow(MoveBreaks::noBreak);
        Instant then = next.at().plus(wait);
        if (!then.isAfter(now)) {
            throw Problems.conflict(
                    "The minutes count from the planned time of the break. The new time would be in the past,"
                            + " so it was not moved. Choose more minutes.");
        }
        MovedBreak moved = move(next, then, known)
                .orElseThrow(() -> Problems.conflict("The break would come after your working day, so it was not moved."
                        + " Choose fewer minutes, or pause your plan."));
        save(employee, moved);
        return BreakView.postponed(moved);
    }

    /** Takes back that a break was moved. If its time has passed meanwhile, it comes at once. */
    @Transactional
    public void takeBack(Person person) {
        locked(person);
        Instant now = clock.instant();
        current(person).ifPresent(moved -> {
            undo(person);
            if (!moved.plannedAt().isAfter(now)) {
                oneOffs.put(person, oneOff(person, moved, now));
            }
        });
    }

    private static Employee locked(Person person) {
        return Employee.lockedIfKnown(person).orElseThrow(() -> Problems.notFound("employee"));
    }

    private static HttpProblem noBreak() {
        return Problems.conflict(
                "Your plan has no break to come in the rest of this working day, so there is none to move.");
    }

    private Optional<NextBreak> next(Member.Known known, Instant now) {
        return NextBreak.of(loadForecast.from(known, now).between(now, now.plus(AHEAD)));
    }

    private static Optional<MovedBreak> move(NextBreak next, Instant then, Member.Known known) {
        return next.movedTo(then, known.timetable().week(), known.timetable().zone());
    }

    private static NextBreak planned(MovedBreak moved) {
        return new NextBreak(moved.plannedAt(), moved.kinds());
    }

    /** The moved break that has not come yet. A meeting may have put it off further. */
    private Optional<MovedBreak> current(Person person) {
        return Postponement.of(person)
                .flatMap(row -> oneOff(person).map(one -> new MovedBreak(row.plannedAt, one.dueAt(), one.kinds())));
    }

    private Optional<OneOff> oneOff(Person person) {
        return oneOffs.of(new Selection.OfPeople(List.of(person))).getOrDefault(person, List.of()).stream()
                .filter(one -> one.id().equals(id(person)))
                .findFirst();
    }

    private void save(Employee employee, MovedBreak moved) {
        Person person = employee.person();
        undo(person);
        Postponement.save(employee, moved.plannedAt(), moved.untilAt());
        oneOffs.put(person, oneOff(person, moved, moved.untilAt()));
    }

    private void undo(Person person) {
        Postponement.remove(person);
        oneOffs.remove(person, id(person));
    }

    private static OneOff oneOff(Person person, MovedBreak moved, Instant at) {
        return new OneOff(id(person), moved.kinds(), at, OneOff.Cause.SNOOZED, Optional.empty());
    }

    private static UUID id(Person person) {
        return UUID.nameUUIDFromBytes((person.key() + "/moved-break").getBytes(StandardCharsets.UTF_8));
    }

    /** The shortest cadence of what comes at the person's pace. */
    private static Duration pace(Timetable timetable) {
        return timetable.cadences().entrySet().stream()
                .filter(one -> NudgeKinds.of(one.getKey()).rhythm() == Rhythm.PACE)
                .map(Map.Entry::getValue)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
