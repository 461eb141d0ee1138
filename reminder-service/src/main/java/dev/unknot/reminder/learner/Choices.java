package dev.unknot.reminder.learner;

import dev.unknot.reminder.employee.ReminderConfig;
import dev.unknot.reminder.learning.Chance;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.learning.LearnedChoice;
import dev.unknot.reminder.schedule.Choice;
import dev.unknot.reminder.schedule.Phase;
import dev.unknot.reminder.schedule.Timetable;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes of what is learned the choice that the judge asks; everybody has one, for of everybody some is withheld. */
@ApplicationScoped
public class Choices {

    private final Chance chance;

    Choices(ReminderConfig config, LearningConfig learningConfig) {
        chance = new Chance(config.secret(), learningConfig.withheldOneIn());
    }

    public Choice of(Timetable timetable, Phase phase, Learned learned) {
        return new LearnedChoice(timetable, phase, chance, learned);
    }
}
