package dev.unknot.content.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(8));
    private static final String HEADER = "Bearer abc.def.ghi";

    private final ClockOnTheWall clock = new ClockOnTheWall();
    private final CheckedTokens tokens = new CheckedTokens(() -> Duration.ofSeconds(60), clock);

    @Test
    void aTokenIsKnownByAllItsLetters() {
        tokens.remember(HEADER, bearerUntil(EVENING));

        assertThat(tokens.bearer(HEADER)).hasValueSatisfying(known -> {
            assertThat(known.getPrincipal().getName()).isEqualTo("ada");
            assertThat(known.getRoles()).containsExactly("employee");
        });
        assertThat(tokens.bearer(HEADER + "j")).isEmpty();
        assertThat(tokens.bearer("Bearer abc.def.ghI")).isEmpty();
    }

    @Test
    void itIsCheckedAgainAfterAWhile() {
        tokens.remember(HEADER, bearerUntil(EVENING));

        clock.now = NOON.plusSeconds(59);
        assertThat(tokens.bearer(HEADER)).isPresent();
        clock.now = NOON.plusSeconds(60);
        assertThat(tokens.bearer(HEADER)).isEmpty();
    }

    @Test
    void itIsNotKnownLongerThanItLasts() {
        tokens.remember(HEADER, bearerUntil(NOON.plusSeconds(10)));

        clock.now = NOON.plusSeconds(9);
        assertThat(tokens.bearer(HEADER)).isPresent();
        clock.now = NOON.plusSeconds(10);
        assertThat(tokens.bearer(HEADER)).isEmpty();
    }

    @Test
    void nothingIsKeptOfTheRequestWithWhichItCame() {
        tokens.remember(HEADER, bearerUntil(EVENING));

        assertThat(tokens.bearer(HEADER))
                .hasValueSatisfying(known -> assertThat(known.getAttributes()).isEmpty());
    }

    @Test
    void everyRequestIsCheckedWhenNothingIsTrusted() {
        CheckedTokens none = new CheckedTokens(() -> Duration.ZERO, clock);
        none.remember(HEADER, bearerUntil(EVENING));

        assertThat(none.bearer(HEADER)).isEmpty();
    }

    private static SecurityIdentity bearerUntil(Instant expires) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(Map.of("upn", "ada", "exp", expires.getEpochSecond())))
                .addRole("employee")
                .addAttribute("request", "GET /remedies")
                .build();
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return getClaim("upn");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    private static final class ClockOnTheWall extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
