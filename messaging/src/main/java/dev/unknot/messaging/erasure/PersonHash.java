package dev.unknot.messaging.erasure;

import dev.unknot.contracts.Person;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recognises a person without keeping who they are: HMAC-SHA-256 of {@code organisation/employee}. */
@Singleton
public class PersonHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PersonHash(ErasureConfig config) {
        String secret = config.key()
                .orElseThrow(() -> new IllegalStateException(
                        "unknot.erasure.key is not set; a service that keeps people needs it"));
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public byte[] of(Person person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(person.key().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
