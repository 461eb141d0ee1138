package dev.unknot.delivery.token;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.seal.Seal;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes and reads tokens, which are encrypted: nobody else can read one, change one or make one. */
@Singleton
public class PersonTokens {

    /** No id contains one. */
    private static final String SEPARATOR = "\n";

    private static final int PERSON_FIELDS = 2;

    private final Seal seal;

    public PersonTokens(Seal seal) {
        this.seal = seal;
    }

    /**
     * @param purpose a token of another purpose is none
     * @param subject without line breaks
     */
    public String make(String purpose, Person person, String... subject) {
        String text = String.join(
                SEPARATOR,
                Stream.concat(Stream.of(person.organisation(), person.employee()), Stream.of(subject))
                        .toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(text, place(purpose)));
    }

    /** Empty for what {@link #make} did not make for this purpose. */
    public Optional<PersonToken> read(String purpose, String token) {
        return decoded(token)
                .flatMap(bytes -> seal.tryOpen(bytes, place(purpose)))
                .map(PersonTokens::parsed);
    }

    private static PersonToken parsed(String text) {
        List<String> fields = List.of(text.split(SEPARATOR, -1));
        return new PersonToken(new Person(fields.get(0), fields.get(1)), fields.subList(PERSON_FIELDS, fields.size()));
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String place(String purpose) {
        return "token/" + purpose;
    }
}
