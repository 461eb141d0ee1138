package dev.unknot.reminder.person;

import dev.unknot.contracts.EventData;
import jakarta.persistence.Embeddable;

/** One employee of one organisation. */
@Embeddable
public record Person(String organisation, String employee) {

    public static Person of(EventData.OfEmployee data) {
        return new Person(data.organisation(), data.employee());
    }

    /** As events are keyed: organisation/employee. */
    public String key() {
        return organisation + "/" + employee;
    }
}
