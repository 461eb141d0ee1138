package dev.unknot.delivery.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.unknot.delivery.DeliveryConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** Encrypts with AES-256-GCM. The keys come from outside and are stored nowhere. */
@Singleton
public class Seal {

    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final int KEY_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    /** Newest first. */
    private final List<AesGcmJce> keys;

    private final SecretKeySpec secret;

    @Inject
    Seal(DeliveryConfig config) {
        this(config.sealKeys(), config.secret());
    }

    /**
     * @param keys 32 bytes each in Base64, newest first
     * @param secret keys the fingerprints
     */
    public Seal(List<String> keys, String secret) {
        this.keys = keys.stream().map(Seal::read).toList();
        this.secret = new SecretKeySpec(bytes("fingerprint/" + secret), MAC);
        if (keys.isEmpty()) {
            throw noKey();
        }
    }

    /** @param place what it belongs to; it opens nowhere else */
    public byte[] seal(String text, String place) {
        try {
            return keys.get(0).encrypt(text.getBytes(StandardCharsets.UTF_8), bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException if no key opens it, or it was sealed for another place */
    public String open(byte[] sealed, String place) {
        return tryOpen(sealed, place)
                .orElseThrow(() -> new IllegalStateException(
                        "a secret cannot be opened; add the key that sealed it to" + " unknot.delivery.seal-keys"));
    }

    /** Empty if no key opens it, or it was sealed for another place. */
    public Optional<String> tryOpen(byte[] sealed, String place) {
        for (AesGcmJce key : keys) {
            try {
                return Optional.of(new String(key.decrypt(sealed, bytes(place)), StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                LOG.debug("this key does not open it", e);
            }
        }
        return Optional.empty();
    }

    /** The same for the same text; tells nothing about it. */
    public byte[] fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static AesGcmJce read(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length != KEY_BYTES) {
                throw noKey();
            }
            return new AesGcmJce(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Without the cause, which might repeat the key.
            throw noKey();
        }
    }

    private static IllegalStateException noKey() {
        return new IllegalStateException("unknot.delivery.seal-keys must list keys of 32 bytes in Base64; make one with"
                + " openssl rand -base64 32");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
