package dev.unknot.delivery.token;

import dev.unknot.contracts.Person;
import java.util.List;

/** What a token says: who, and what about. */
public record PersonToken(Person person, List<String> subject) {

    public PersonToken {
        subject = List.copyOf(subject);
    }

    @Override
    public String toString() {
        return "PersonToken";
    }
}
