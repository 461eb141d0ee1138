package dev.unknot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.people.EmployeeLeft;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxIT {

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    @Test
    void aHundredDeliveriesAtOnceHaveOneEffect() {
        Event<EmployeeLeft> event = event();
        AtomicInteger effects = new AtomicInteger();
        Set<Boolean> answers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100).parallel().forEach(delivery -> {
            boolean first = firstTime(event);
            answers.add(first);
            effects.addAndGet(first ? 1 : 0);
        });
        assertThat(effects).hasValue(1);
        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anEventWhoseEffectRolledBackIsHandledAgain() {
        Event<EmployeeLeft> event = event();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(inbox.firstTime(event)).isTrue();
                    throw new IllegalStateException("the effect failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(firstTime(event)).isTrue();
    }

    @Test
    void onlyWhatIsOlderThanTheMemoryIsForgotten() throws SQLException {
        Event<EmployeeLeft> event = event();
        assertThat(firstTime(event)).isTrue();
        inbox.forgetBefore(clock.instant().minusSeconds(60));
        assertThat(firstTime(event)).isFalse();
        inbox.forgetBefore(clock.instant().plusSeconds(60));
        assertThat(firstTime(event)).isTrue();
    }

    private boolean firstTime(Event<?> event) {
        return QuarkusTransaction.requiringNew().call(() -> inbox.firstTime(event));
    }

    private static Event<EmployeeLeft> event() {
        EmployeeLeft left = new EmployeeLeft("acme", UUID.randomUUID().toString());
        return new Event<>(UUID.randomUUID().toString(), URI.create("/platform"), Instant.EPOCH, left);
    }
}
