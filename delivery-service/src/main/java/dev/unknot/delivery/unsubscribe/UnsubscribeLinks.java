package dev.unknot.delivery.unsubscribe;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.token.PersonToken;
import dev.unknot.delivery.token.PersonTokens;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Makes and reads the links that stop a channel. They have no end, as mails are kept for years. */
@Singleton
public class UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";
    private static final int FIELDS = 2;

    private final PersonTokens tokens;
    private final UnsubscribeConfig config;

    UnsubscribeLinks(PersonTokens tokens, UnsubscribeConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    /** @param language of the page, BCP 47 */
    public URI of(Person person, Stoppable stoppable, String language) {
        String base = config.unsubscribe().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + token(person, stoppable, language));
    }

    String token(Person person, Stoppable stoppable, String language) {
        return tokens.make(PURPOSE, person, stoppable.key(), language);
    }

    /** What a link stops. */
    record Stop(Person person, Stoppable stoppable, String language) {}

    Optional<Stop> read(String token) {
        return tokens.read(PURPOSE, token)
                .filter(read -> read.subject().size() == FIELDS)
                .flatMap(UnsubscribeLinks::stop);
    }

    private static Optional<Stop> stop(PersonToken token) {
        return Stoppable.find(token.subject().get(0))
                .map(stoppable ->
                        new Stop(token.person(), stoppable, token.subject().get(1)));
    }
}
