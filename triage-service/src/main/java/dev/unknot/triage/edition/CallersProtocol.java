package dev.unknot.triage.edition;

import dev.unknot.contracts.Person;
import dev.unknot.triage.employee.Employees;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Protocol;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The protocol in the language of a caller. */
@ApplicationScoped
public class CallersProtocol {

    private final Editions editions;
    private final Employees employees;

    CallersProtocol(Editions editions, Employees employees) {
        this.editions = editions;
        this.employees = employees;
    }

    /** @param wanted the language that the request asks for */
    public Protocol inForce(Person person, Optional<Language> wanted) {
        return editions.inForce(language(person, wanted));
    }

    /** @param wanted the language that the request asks for */
    public Optional<Protocol> version(String version, Person person, Optional<Language> wanted) {
        return editions.version(version, language(person, wanted));
    }

    private Language language(Person person, Optional<Language> wanted) {
        return wanted.orElseGet(
                () -> QuarkusTransaction.joiningExisting().call(() -> Employees.languageOf(employees.known(person))));
    }
}
