package dev.unknot.reminder.availability.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which addresses this service reads for a person: by https, on the public internet, or of a trusted host. */
@ApplicationScoped
public class FeedRules {

    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    private final Set<String> trustedHosts;

    FeedRules(CalendarConfig config) {
        trustedHosts = config.trustedHosts().orElse(Set.of());
    }

    /** The fault of an address, without repeating it, as it is a secret. A host that cannot be found is no fault yet. */
    public Optional<String> fault(String address) {
        try {
            URI uri = uri(address);
            return fault(uri, found(uri));
        } catch (URISyntaxException e) {
            return Optional.of("must be an address such as https://calendar.example/free-busy.ics");
        }
    }

    /**
     * Where to connect to for this address, looked up now.
     *
     * @throws UnreadableFeed when it may not be read or its host cannot be found
     */
    FeedTarget target(String address) throws UnreadableFeed {
        try {
            URI uri = uri(address);
            List<InetAddress> found = found(uri);
            Optional<String> fault = fault(uri, found);
            if (fault.isPresent() || found.isEmpty()) {
                throw new UnreadableFeed(fault.orElse("its host cannot be found"));
            }
            return new FeedTarget(uri, found.get(0));
        } catch (URISyntaxException e) {
            throw new UnreadableFeed("is no address");
        }
    }

    private Optional<String> fault(URI uri, List<InetAddress> found) {
        if (uri.getRawUserInfo() != null) {
            return Optional.of("must not name a user");
        }
        if (trustedHosts.contains(uri.getHost()) && (isScheme(uri, "https") || isScheme(uri, "http"))) {
            return Optional.empty();
        }
        if (!isScheme(uri, "https") || !PORTS.contains(uri.getPort())) {
            return Optional.of("must begin with https:// and be on port 443 or 8443");
        }
        return found.stream().allMatch(PublicNetwork::contains)
                ? Optional.empty()
                : Optional.of("must not point into a private network");
    }

    private static boolean isScheme(URI uri, String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    private static List<InetAddress> found(URI uri) {
        try {
            return List.of(InetAddress.getAllByName(uri.getHost()));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    /** Calendar programs hand out webcal addresses, which mean https. */
    private static URI uri(String address) throws URISyntaxException {
        URI uri = new URI(address.strip().replaceFirst("(?i)^webcals?:", "https:"));
        if (uri.getHost() == null) {
            throw new URISyntaxException("", "names no host");
        }
        return uri;
    }
}
