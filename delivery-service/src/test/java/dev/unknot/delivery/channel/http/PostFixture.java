package dev.unknot.delivery.channel.http;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A real client that trusts the hosts where the stand-ins listen. */
public final class PostFixture {

    private static final Vertx VERTX = Vertx.vertx();

    private PostFixture() {}

    public static HttpPost trusting(Clock clock, String... hosts) {
        return new HttpPost(new Trusting(Set.of(hosts), Duration.ofSeconds(30)), VERTX, clock);
    }

    /** Gives up soon. */
    static HttpPost impatient(Clock clock, String host) {
        return new HttpPost(new Trusting(Set.of(host), Duration.ofMillis(300)), VERTX, clock);
    }

    private record Trusting(Set<String> hosts, Duration timeout) implements PostConfig {

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
