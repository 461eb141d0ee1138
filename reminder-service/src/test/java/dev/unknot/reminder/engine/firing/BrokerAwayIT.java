package dev.unknot.reminder.engine.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Topics;
import dev.unknot.local.LocalStack;
import dev.unknot.local.Ports;
import dev.unknot.messaging.kafka.KafkaClients;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.reminder.engine.dispatch.Publisher;
import dev.unknot.reminder.engine.lease.BucketLeases;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.person.ReminderConfig;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.test.KafkaProbe;
import dev.unknot.test.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An hour goes by on the service's clock in which there is no broker at all; then there is one. */
@QuarkusTest
class BrokerAwayIT extends ServiceTest {

    private static final int PEOPLE = 12;
    private static final int PARTITIONS = 2;
    private static final Instant BACK = SettableClock.MONDAY_MORNING.plus(Duration.ofMinutes(65));

    @Inject
    BucketLeases.Address address;

    @Inject
    LoadMembers load;

    @Inject
    ReminderConfig config;

    @Test
    void nothingIsLostOrDoubled() throws SQLException {
        execute("DELETE FROM plan");
        Stream.generate(ServiceTest::person).limit(PEOPLE).forEach(this::enrol);
        await().until(() -> count("SELECT count(*) FROM plan") == PEOPLE);
        execute("DELETE FROM slot");
        execute("DELETE FROM nudge");
        Ports ports = Ports.free();
        Path folder = Path.of("target", "broker-away-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        try (Publisher publisher = new Publisher(KafkaClients.at("127.0.0.1:" + ports.kafka()), URI.create("/test"));
                Engine engine = engine(publisher)) {
            await().until(() -> {
                engine.beat();
                return engine.isLoaded();
            });
            for (Instant now = SettableClock.MONDAY_MORNING; !now.isAfter(BACK); now = now.plusSeconds(300)) {
                SettableClock.set(now);
                engine.beat();
            }
            int waiting = count("SELECT count(*) FROM nudge");
            assertThat(waiting).as("inboxes are filled without a broker").isPositive();
            assertThat(settledUpTo()).as("what is not published is not settled").isBefore(BACK);
            try (LocalStack stack = started(engine, folder, ports);
                    KafkaProbe kafka = new KafkaProbe(stack.bootstrapServers())) {
                engine.settleAll();
                List<String> fired = strings("SELECT DISTINCT nudge FROM slot WHERE state = 'fired'");
                List<String> published = published(kafka);
                System.out.printf(
                        "a broker away for an hour: %d nudges waited for it, %d fired in the end, %d on the topic; slots: %s%n",
                        waiting, fired.size(), published.size(), states());
                assertThat(published).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fired);
                assertThat(settledUpTo()).isEqualTo(BACK);
                assertThat(count("SELECT count(*) FROM nudge")).isEqualTo(fired.size());
                assertThat(states()).noneMatch(state -> state.startsWith("failed"));
            }
        }
    }

    private Instant settledUpTo() {
        return Instant.parse(strings("SELECT to_char(min(watermark) AT TIME ZONE 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM bucket")
                .get(0));
    }

    private List<String> states() {
        return strings("SELECT state || ' ' || count(*) FROM slot GROUP BY state ORDER BY state");
    }

    private static List<String> published(KafkaProbe kafka) {
        return kafka.records(Topics.NUDGES, record -> true).stream()
                .map(EventReader::read)
                .map(Event::id)
                .toList();
    }

    /** The broker may take longer to start than an engine's session may be idle. */
    private static LocalStack started(Engine engine, Path folder, Ports ports) {
        CompletableFuture<LocalStack> stack =
                CompletableFuture.supplyAsync(() -> LocalStack.start(folder, ports, PARTITIONS));
        await().pollInterval(Duration.ofMillis(250)).until(() -> {
            engine.beat();
            return stack.isDone();
        });
        return stack.join();
    }

    private Engine engine(Publisher to) {
        return new Engine(
                address,
                load,
                to,
                new SettableClock(),
                new Phase(config.secret()),
                new Gauges(new SimpleMeterRegistry(), 0));
    }
}
