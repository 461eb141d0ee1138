package dev.unknot.delivery.channel.webpush;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code unknot.delivery.web-push.*}: the key pair (P-256) by which push services know us. Whoever has no key sends none.
 * A new pair makes every subscription worthless.
 */
@ConfigMapping(prefix = "unknot.delivery.web-push")
public interface WebPushConfig {

    /** Uncompressed, base64url: what browsers are given to subscribe. */
    Optional<String> publicKey();

    /** Base64url. */
    Optional<String> privateKey();

    /** Whom a push service can turn to: {@code mailto:} or {@code https:} of a real host. Apple refuses all others. */
    Optional<String> subject();

    /** How long a token of ours is used for a push service; at most 24 hours by RFC 8292. */
    @WithDefault("12h")
    Duration tokenLife();
}
