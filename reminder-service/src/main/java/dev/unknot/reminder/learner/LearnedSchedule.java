package dev.unknot.reminder.learner;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.learning.AdaptedPace;
import dev.unknot.reminder.learning.Chance;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.LearnedFilter;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.plan.AdaptedTimetables;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adapts timetables to what is learned. Chance withholds slots of everybody, learned from or not. */
@ApplicationScoped
public class LearnedSchedule implements Lookup<Learned>, AdaptedTimetables {

    private final LearnedPeople learnedPeople;
    private final Phase phase;
    private final Chance chance;
    private final Clock clock;

    // Few plans and few paces: people share their cadences.
    private final Map<Paced, Map<NudgeKind, Duration>> cadences = new ConcurrentHashMap<>();

    LearnedSchedule(LearnedPeople learnedPeople, ReminderConfig config, LearningConfig learningConfig, Clock clock) {
        this.learnedPeople = learnedPeople;
        this.phase = new Phase(config.secret());
        this.chance = new Chance(config.secret(), learningConfig.withheldOneIn());
        this.clock = clock;
    }

    private record Paced(Map<NudgeKind, Duration> planned, int minutes) {}

    @Override
    public Map<Person, Learned> of(Selection selection) {
        return learnedPeople.of(selection);
    }

    @Override
    public Timetable adapted(Person person, Timetable planned) {
        Selection selection = new Selection.OfPeople(List.of(person));
        return paced(planned, of(selection).getOrDefault(person, Learned.NOTHING));
    }

    /** The timetable at the pace that the person responds to. */
    public Timetable paced(Timetable planned, Learned learned) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), planned.zone());
        int minutes = learned.pace().on(today);
        return minutes == AdaptedPace.USUAL
                ? planned
                : new Timetable(
                        planned.person(),
                        planned.zone(),
                        planned.week(),
                        cadences.computeIfAbsent(
                                new Paced(planned.cadences(), minutes),
                                paced -> learned.cadences(paced.planned(), today)),
                        planned.limits(),
                        planned.followUpOn(),
                        planned.since());
    }

    /** Leaves out slots of a timetable that was {@linkplain #paced paced}. */
    public SlotFilter filter(Timetable timetable, Learned learned) {
        return new LearnedFilter(timetable, phase, chance, learned);
    }
}
