package dev.unknot.reminder.learner;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.engine.roster.Learning;
import dev.unknot.reminder.learning.AdaptedPace;
import dev.unknot.reminder.learning.Chance;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.LearnedFilter;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.schedule.Phase;
import dev.unknot.reminder.schedule.SlotFilter;
import dev.unknot.reminder.schedule.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the engine is to know of it. Everybody has a choice, for of everybody some is withheld. */
@ApplicationScoped
public class LearningOfPeople implements Learning {

    private final LearnedPeople learnedPeople;
    private final Phase phase;
    private final Chance chance;
    private final Clock clock;
    // Few plans and few paces: people share their cadences.
    private final Map<Paced, Map<NudgeKind, Duration>> cadences = new ConcurrentHashMap<>();

    LearningOfPeople(LearnedPeople learnedPeople, ReminderConfig config, LearningConfig learningConfig, Clock clock) {
        this.learnedPeople = learnedPeople;
        this.phase = new Phase(config.secret());
        this.chance = new Chance(config.secret(), learningConfig.withheldOneIn());
        this.clock = clock;
    }

    private record Paced(Map<NudgeKind, Duration> planned, int minutes) {}

    @Override
    public Map<Person, Learned> of(Collection<Person> people) {
        return learnedPeople.of(people);
    }

    @Override
    public Map<Person, Learned> ofBuckets(Collection<Integer> buckets) {
        return learnedPeople.ofBuckets(buckets);
    }

    @Override
    public Timetable paced(Timetable planned, Learned learned) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), planned.zone());
        int minutes = learned.tempo().on(today);
        return minutes == AdaptedPace.USUAL
                ? planned
                : new Timetable(
                        planned.person(),
                        planned.zone(),
                        planned.week(),
                        cadences.computeIfAbsent(
                                new Paced(planned.cadences(), minutes),
                                paced -> learned.cadences(paced.planned(), today)),
                        planned.pace(),
                        planned.followUpOn(),
                        planned.since());
    }

    @Override
    public SlotFilter choice(Timetable timetable, Learned learned) {
        return new LearnedFilter(timetable, phase, chance, learned);
    }
}
