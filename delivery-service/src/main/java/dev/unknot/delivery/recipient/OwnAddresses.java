package dev.unknot.delivery.recipient;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A person's own data here, for themself. */
@ApplicationScoped
public class OwnAddresses {

    private final Recipients recipients;
    private final Contacts contacts;
    private final SaveAddresses save;

    OwnAddresses(Recipients recipients, Contacts contacts, SaveAddresses save) {
        this.recipients = recipients;
        this.contacts = contacts;
        this.save = save;
    }

    @Transactional
    public Optional<String> language(Person person) {
        return recipients.language(person);
    }

    public AddressesView of(Person person) {
        return AddressesView.of(contacts.of(person), true);
    }

    /** Erases everything but the enrolment, and announces that no address is in use any more. */
    @Transactional
    public void erase(Person person) {
        recipients.eraseData(person);
        save.announceNone(person);
    }
}
