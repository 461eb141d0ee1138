package dev.unknot.delivery.channel.webpush;

import java.security.Provider;
import java.security.Security;
import java.util.Map;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.jboss.logging.Logger;

/**
 * Lets Conscrypt compute on elliptic curves, which is most of the work of a push message. Only that: TLS, signatures and
 * everything else stay with the JDK.
 */
final class FastCurves {

    static final String NAME = "UnknotCurves";

    private static final Logger LOG = Logger.getLogger(FastCurves.class);
    private static final Map<String, String> SERVICES =
            Map.of("KeyPairGenerator", "EC", "KeyFactory", "EC", "KeyAgreement", "ECDH");

    private FastCurves() {}

    /** Passes a provider with some services of another. */
    private static final class Curves extends Provider {

        private static final long serialVersionUID = 1L;

        Curves(Provider conscrypt) {
            super(NAME, "1", "elliptic curves of Conscrypt");
            SERVICES.forEach((type, algorithm) -> put(
                    type + "." + algorithm,
                    conscrypt.getService(type, algorithm).getClassName()));
        }
    }

    /** Without effect where its native library does not load, and when it is called again. */
    static void use() {
        provider().ifPresent(curves -> Security.insertProviderAt(curves, 1));
    }

    static Optional<Provider> provider() {
        if (!Conscrypt.isAvailable()) {
            LOG.info(
                    "Conscrypt does not load on this machine: web push encrypts with the JDK, at a tenth of the speed");
            return Optional.empty();
        }
        return Optional.of(new Curves(Conscrypt.newProvider()));
    }
}
