package dev.unknot.reminder.engine.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TickJobIT extends ServiceTest {

    @Test
    void dueSlotsGoOutOnceHoweverManyTick() {
        String person = person();
        enrol(person);
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        for (int minute = 1; minute <= 8 * 60; minute += 5) {
            SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(minute)));
            Stream.of(1, 2, 3)
                    .map(i -> CompletableFuture.runAsync(this::tick))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        int fired = count("SELECT count(*) FROM slot WHERE state = 'fired' AND employee = '" + person + "'");
        assertThat(fired).isBetween(6, 8);
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isEqualTo(fired);
        assertThat(awaitNudges(person, fired).stream().map(Event::id)).doesNotHaveDuplicates();
    }

    @Test
    void anOutageIsFollowedByNoBurst() {
        String person = person();
        enrol(person);
        await().until(() -> count("SELECT count(*) FROM plan WHERE employee = '" + person + "'") == 1);
        SettableClock.set(SettableClock.MONDAY_MORNING.plus(Duration.ofDays(1)));
        tick();
        assertThat(count("SELECT count(*) FROM nudge WHERE employee = '" + person + "'"))
                .isLessThanOrEqualTo(1);
        assertThat(count("SELECT count(*) FROM slot WHERE state = 'expired' AND employee = '" + person + "'"))
                .isGreaterThan(15);
    }
}
