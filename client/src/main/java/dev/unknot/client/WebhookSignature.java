package dev.unknot.client;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks that a webhook request comes from Unknot, as Standard Webhooks says. */
public final class WebhookSignature {

    /** The headers of a request that the signature is about. */
    public static final String ID = "webhook-id";

    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** A request that is older, or from a clock further ahead, may be a repetition by somebody else. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final Clock clock;

    /**
     * @param secret as the service showed it, beginning with {@code whsec_}
     * @throws IllegalArgumentException when it is no such secret
     */
    public WebhookSignature(String secret) {
        this(secret, Clock.systemUTC());
    }

    WebhookSignature(String secret, Clock clock) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret begins with " + PREFIX);
        }
        this.key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        this.clock = clock;
    }

    /**
     * Whether the request is genuine and new enough.
     *
     * @param id the header {@value #ID}
     * @param timestamp the header {@value #TIMESTAMP}
     * @param signatures the header {@value #SIGNATURE}; while a secret is being replaced it has two
     * @param body the bytes as they came, before anything reads them
     */
    public boolean isValid(String id, String timestamp, String signatures, byte[] body) {
        return isRecent(timestamp)
                && Stream.of(signatures.split(" "))
                        .filter(one -> one.startsWith(VERSION))
                        .map(one -> one.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))
                        .anyMatch(one -> MessageDigest.isEqual(one, expected(id, timestamp, body)));
    }

    private boolean isRecent(String timestamp) {
        return timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private byte[] expected(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
