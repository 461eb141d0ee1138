package dev.unknot.reminder.engine.day;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A person's week ahead as an iCalendar document. */
@ApplicationScoped
public class ShowCalendar {

    /** How far it shows. */
    static final Duration AHEAD = Duration.ofDays(7);

    private final LoadForecast loadForecast;
    private final LoadFreeTime loadFreeTime;
    private final Clock clock;

    ShowCalendar(LoadForecast loadForecast, LoadFreeTime loadFreeTime, Clock clock) {
        this.loadForecast = loadForecast;
        this.loadFreeTime = loadFreeTime;
        this.clock = clock;
    }

    /** Without nudges while there is no plan; empty when there is no such person. */
    @Transactional
    public Optional<String> show(Person person) {
        Instant now = clock.instant();
        return Employee.of(person).map(employee -> {
            LocalDate today = LocalDate.ofInstant(now, employee.zoneId().orElse(ZoneOffset.UTC));
            LocalDate last = today.plusDays(AHEAD.toDays());
            return new CalendarDocument(person, Optional.ofNullable(employee.language), now)
                    .of(nudges(person, now), loadFreeTime.between(employee, today, last), today, last);
        });
    }

    private List<Slot> nudges(Person person, Instant now) {
        return loadForecast.known(person).map(known -> nudges(known, now)).orElse(List.of());
    }

    private List<Slot> nudges(Member.Known known, Instant now) {
        return carried(loadForecast.from(known, now).between(now, now.plus(AHEAD)));
    }

    /** The slots that become a nudge on channels. */
    static List<Slot> carried(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.outcome() instanceof SlotOutcome.Fire)
                .map(Decision::slot)
                .filter(slot -> NudgeKinds.of(slot.kind()).isCarried())
                .toList();
    }
}
