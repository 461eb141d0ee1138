package dev.unknot.http.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which addresses are requested for somebody else: by https, on the public internet, or of a trusted host. */
public final class AddressRules {

    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    private final Set<String> trustedHosts;

    /** @param trustedHosts may have private addresses, any port and no TLS */
    public AddressRules(Set<String> trustedHosts) {
        this.trustedHosts = Set.copyOf(trustedHosts);
    }

    /** The fault of an address, without repeating it, as it may be a secret. A host that cannot be found is no fault yet. */
    public Optional<String> fault(String address) {
        try {
            URI uri = uri(address);
            return fault(uri, found(uri));
        } catch (URISyntaxException e) {
            return Optional.of("must be an address such as https://example.org/path");
        }
    }

    /**
     * Where to connect to for this address, looked up now. The lookup may block.
     *
     * @throws RefusedAddress when it must not be requested
     * @throws UnknownHostException when its host cannot be found; the message does not name it
     */
    public CheckedAddress check(String address) throws RefusedAddress, UnknownHostException {
        try {
            URI uri = uri(address);
            List<InetAddress> found = found(uri);
            Optional<String> fault = fault(uri, found);
            if (fault.isPresent()) {
                throw new RefusedAddress(fault.get());
            }
            if (found.isEmpty()) {
                throw new UnknownHostException("its host cannot be found");
            }
            return new CheckedAddress(uri, found.get(0));
        } catch (URISyntaxException e) {
            throw new RefusedAddress("is no address");
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

    private static URI uri(String address) throws URISyntaxException {
        URI uri = new URI(address.strip());
        if (uri.getHost() == null) {
            throw new URISyntaxException("", "names no host");
        }
        return uri;
    }
}
