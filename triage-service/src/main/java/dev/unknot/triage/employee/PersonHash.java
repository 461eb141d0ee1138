package dev.unknot.triage.employee;

import dev.unknot.contracts.Person;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Recognises somebody who has left without keeping who they were. */
@Singleton
class PersonHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PersonHash(@ConfigProperty(name = "unknot.triage.departure-key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] of(Person person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(person.key().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
