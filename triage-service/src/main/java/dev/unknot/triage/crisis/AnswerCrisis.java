package dev.unknot.triage.crisis;

import dev.unknot.contracts.Person;
import dev.unknot.triage.crisis.words.SelfHarmWords;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.employee.Employees.Known;
import dev.unknot.triage.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Says where to find help when a narrative may speak of self-harm. It is answered beside everything else and changes no
 * level; nothing of it is stored, logged or published, and a repeated request is answered again.
 */
@ApplicationScoped
public class AnswerCrisis {

    private final Editions editions;
    private final Employees employees;
    private final SelfHarmWords words = SelfHarmWords.released();

    AnswerCrisis(Editions editions, Employees employees) {
        this.editions = editions;
        this.employees = employees;
    }

    /**
     * @param country where the person is; if empty, what the service knows of the person
     */
    @Transactional
    public Optional<CrisisView> answer(
            Person person, Optional<String> narrative, Optional<String> country, Language language) {
        return narrative
                .filter(words::areIn)
                .map(text -> CrisisView.of(
                        editions.inForce(language),
                        country.or(() -> employees.known(person).flatMap(Known::country))));
    }
}
