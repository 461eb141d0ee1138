package dev.unknot.delivery.channel.webpush;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our identity at push services (RFC 8292), and the encryption of messages (RFC 8291). */
final class Vapid {

    private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s]+@(?<host>[^@\\s]+)");
    private static final Pattern REAL_HOST = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}");
    private static final Pattern RESERVED =
            Pattern.compile("(?i).*\\.(?:localhost|local|invalid|test|internal|example)");

    private static final int PRIVATE_BYTES = 32;
    /** People can name any host as a push service; the real ones are few. */
    private static final int MOST_TOKENS = 1_000;

    private final WebPush push;
    private final Duration tokenLife;
    private final Cache<String, Token> tokens =
            Caffeine.newBuilder().maximumSize(MOST_TOKENS).build();

    /** A token signed for one push service, as each signature costs more than the rest of a message. */
    private record Token(String text, Instant until) {}

    /** @throws IllegalArgumentException if a key or the subject is none; the message names the property and not its value */
    Vapid(String subject, String publicKey, String privateKey, Duration tokenLife) {
        if (!isReal(subject)) {
            throw new IllegalArgumentException(
                    "unknot.delivery.web-push.subject must be mailto:somebody@example.org or https://example.org with a"
                            + " host of the public internet");
        }
        this.push = new WebPush(subject, keys(publicKey, privateKey));
        this.tokenLife = tokenLife;
    }

    /** The library checks that the two belong together; a push service would answer 403 to every message otherwise. */
    private static VapidKeys keys(String publicKey, String privateKey) {
        try {
            boolean isPoint = BrowserKeys.isPoint(Base64.getUrlDecoder().decode(publicKey));
            if (!isPoint || Base64.getUrlDecoder().decode(privateKey).length != PRIVATE_BYTES) {
                throw noPair();
            }
            return VapidKeys.fromUncompressedBytes(publicKey, privateKey);
        } catch (IllegalArgumentException e) {
            // Without the cause, which might repeat the key.
            throw noPair();
        }
    }

    private static IllegalArgumentException noPair() {
        return new IllegalArgumentException(
                "unknot.delivery.web-push.public-key and private-key must be a pair of P-256 in base64url");
    }

    private static boolean isReal(String subject) {
        return host(subject)
                .filter(host -> REAL_HOST.matcher(host).matches()
                        && !RESERVED.matcher(host).matches())
                .isPresent();
    }

    private static Optional<String> host(String subject) {
        Matcher mail = MAIL.matcher(subject);
        if (mail.matches()) {
            return Optional.of(mail.group("host"));
        }
        if (!subject.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(subject).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param payload what the browser's service worker gets */
    byte[] encrypt(byte[] payload, BrowserKeys keys) {
        return push.getBody(payload, keys.p256dh(), keys.auth());
    }

    /**
     * @param timeToLive how long the push service keeps the message for a browser that is offline
     * @param topic a later message with the same replaces this one; 32 characters of base64url at most
     */
    Map<String, String> headers(URI endpoint, Duration timeToLive, String topic, Instant now) {
        return push.getHeadersWithToken(token(endpoint, now), (int) timeToLive.toSeconds(), topic, Urgency.Normal);
    }

    private String token(URI endpoint, Instant now) {
        return tokens.asMap()
                .compute(
                        push.getAudience(endpoint.toString()),
                        (audience, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Token(
                                        push.getToken(audience, (int) tokenLife.toSeconds()),
                                        now.plus(tokenLife.dividedBy(2))))
                .text();
    }
}
