package dev.unknot.delivery.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret that signs what goes to an endpoint, as Standard Webhooks writes it: {@code whsec_…}. */
final class SigningSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private SigningSecret() {}

    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
