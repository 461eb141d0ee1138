package dev.unknot.delivery.channel.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of Slack's requests, version 0: HMAC-SHA256 over version, time and body.
 *
 * @param secrets of the app, newest first
 * @param tolerance of the time; an older request may be a repetition by somebody else
 */
record SlackSignature(List<String> secrets, Duration tolerance) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    SlackSignature {
        secrets = List.copyOf(secrets);
    }

    /**
     * @param timestamp the header {@code X-Slack-Request-Timestamp}
     * @param signature the header {@code X-Slack-Signature}
     */
    boolean isValid(String timestamp, String signature, byte[] body, Instant now) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(tolerance)
                        <= 0
                && secrets.stream().anyMatch(secret -> isEqual(of(secret, timestamp, body), signature));
    }

    /** As Slack writes it into the header. */
    static String of(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
