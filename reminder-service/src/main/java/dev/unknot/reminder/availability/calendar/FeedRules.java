package dev.unknot.reminder.availability.calendar;

import dev.unknot.http.outgoing.AddressRules;
import dev.unknot.http.outgoing.CheckedAddress;
import dev.unknot.http.outgoing.RefusedAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/** Which addresses this service reads for a person: those of {@link AddressRules}, and webcal addresses. */
@ApplicationScoped
public class FeedRules {

    private final AddressRules rules;

    FeedRules(CalendarConfig config) {
        rules = new AddressRules(config.trustedHosts().orElse(Set.of()));
    }

    /** The fault of an address, without repeating it, as it is a secret. A host that cannot be found is no fault yet. */
    public Optional<String> fault(String address) {
        return rules.fault(https(address));
    }

    /**
     * Where to connect to for this address, looked up now.
     *
     * @throws UnreadableFeed when it may not be read or its host cannot be found
     */
    CheckedAddress check(String address) throws UnreadableFeed {
        try {
            return rules.check(https(address));
        } catch (RefusedAddress | UnknownHostException e) {
            throw new UnreadableFeed(String.valueOf(e.getMessage()));
        }
    }

    /** Calendar programs hand out webcal addresses, which mean https. */
    private static String https(String address) {
        return address.strip().replaceFirst("(?i)^webcals?:", "https:");
    }
}
