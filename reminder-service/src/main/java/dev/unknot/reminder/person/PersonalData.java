package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import java.util.Optional;

/** What one package keeps of a person, for the export of their own data. Each table with people in it has one. */
public interface PersonalData {

    /** Its name in the export, in camelCase. */
    String part();

    /** As the export shows it; empty when nothing is kept. The caller's transaction reads one moment. */
    Optional<?> kept(Person person);
}
