package dev.unknot.delivery.channel.http;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A real client that trusts localhost, where the stand-ins listen, and gives up soon. */
public final class PostFixture {

    public static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final Vertx VERTX = Vertx.vertx();

    private PostFixture() {}

    public static HttpPost trusting(Clock clock, String... hosts) {
        return new HttpPost(new Trusting(Set.of(hosts)), VERTX, clock);
    }

    private record Trusting(Set<String> hosts) implements PostConfig {

        @Override
        public Duration timeout() {
            return TIMEOUT;
        }

        @Override
        public int connections() {
            return 4;
        }

        @Override
        public int mostBytes() {
            return 1_000;
        }

        @Override
        public Optional<Set<String>> trustedHosts() {
            return Optional.of(hosts);
        }
    }
}
