package dev.unknot.reminder.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRulesTest {

    private final FeedRules rules = new FeedRules(new Trusting());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/a.ics",
                "webcal://8.8.8.8/a.ics",
                "WEBCALS://8.8.8.8/a.ics",
                "http://calendar.intern:8080/a.ics"
            })
    void calendarsOfThePublicNetworkAndOfTrustedHostsAreWithinReach(String address) {
        assertThat(rules.fault(address)).isEmpty();
    }

    @Test
    void aPrivateNetworkIsOutOfReach() {
        assertThat(rules.fault("webcal://10.0.0.1/a.ics")).contains("must not point into a private network");
        assertThatThrownBy(() -> rules.check("https://127.0.0.1/secret.ics"))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessage("must not point into a private network");
    }

    @Test
    void aHostThatCannotBeFoundMakesACalendarUnreadable() {
        assertThatThrownBy(() -> rules.check("https://no-such-host.invalid/secret.ics"))
                .isInstanceOf(UnreadableFeed.class)
                .hasMessage("its host cannot be found");
    }

    private record Trusting() implements CalendarConfig {

        @Override
        public String every() {
            return "off";
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(15);
        }

        @Override
        public int parallel() {
            return 1;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int mostBytes() {
            return 1;
        }

        @Override
        public Optional<Set<String>> trustedHosts() {
            return Optional.of(Set.of("calendar.intern"));
        }
    }
}
