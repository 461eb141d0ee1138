package dev.unknot.reminder.enrolment.scim;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.unknot.contracts.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what an identity provider reads back (AES-256-GCM), and hashes what it searches by (HMAC-SHA-256). */
@Singleton
class ScimSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final AesGcmJce cipher;
    private final SecretKeySpec hashKey;

    @Inject
    ScimSeal(ScimConfig config) {
        this(config.key());
    }

    ScimSeal(String secret) {
        SecretKeySpec root = new SecretKeySpec(bytes(secret), ALGORITHM);
        hashKey = new SecretKeySpec(mac(root, "hash"), ALGORITHM);
        try {
            cipher = new AesGcmJce(mac(root, "seal"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Opens for this person only. */
    byte[] seal(String text, Person person) {
        try {
            return cipher.encrypt(bytes(text), bytes(person.key()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a person's names cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException if it was sealed for somebody else, or with another secret */
    String open(byte[] sealed, Person person) {
        try {
            return new String(cipher.decrypt(sealed, bytes(person.key())), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a person's names cannot be opened; unknot.reminder.scim.key must be the one that sealed them", e);
        }
    }

    /** The same for the same value of the same attribute in the same organisation. */
    byte[] hash(String organisation, String attribute, String value) {
        return mac(hashKey, String.join("\n", organisation, attribute, value));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
