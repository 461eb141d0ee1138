package dev.unknot.reminder.enrolment.scim;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What an identity provider sent of a person, for their export. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ScimUserOfPerson implements PersonalData {

    private final ScimUsers users;

    ScimUserOfPerson(ScimUsers users) {
        this.users = users;
    }

    @Override
    public String part() {
        return "scimUser";
    }

    @Override
    public Optional<?> kept(Person person) {
        return users.of(person).map(ScimUser::resource);
    }
}
