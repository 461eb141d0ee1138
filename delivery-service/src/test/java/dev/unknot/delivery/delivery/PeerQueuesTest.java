package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeerQueuesTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PeerQueues<Integer> queues = new PeerQueues<>(64);

    @Test
    void aPeerGetsHalfOfTheSendersThatTheOthersLeaveFree() {
        add("slow", 1000);
        assertThat(start(0)).hasSize(32);
        add("slow too", 1000);
        assertThat(start(0)).hasSize(16);
        add("third", 1000);
        assertThat(start(0)).hasSize(8);
    }

    @Test
    void howeverManyAreSlowTheSendersAreEnough() {
        IntStream.range(0, 1000).forEach(peer -> add("slow " + peer, 100));
        assertThat(start(0)).hasSize(64);
        assertThat(queues.sending()).isEqualTo(64);
    }

    @Test
    void thePeersTakeTurns() {
        add("one", 10);
        add("two", 10);
        assertThat(Stream.generate(() -> queues.next(0).orElseThrow().peer()).limit(6))
                .containsExactly("one", "two", "one", "two", "one", "two");
    }

    @Test
    void aPeerIsServedInOrder() {
        add("one", 40);
        List<PeerQueues.Sending<Integer>> first = start(0);
        assertThat(first).extracting(PeerQueues.Sending::message).containsExactlyElementsOf(numbers(32));
        queues.done(first.get(0), SECOND);
        assertThat(queues.next(SECOND).orElseThrow().message()).isEqualTo(32);
    }

    @Test
    void whoeverWouldWaitLongForASlowPeerGivesUpTheirPlaceTheLastFirst() {
        add("slow", 500);
        assertThat(start(0)).hasSize(32);
        assertThat(queues.takeThoseThatWaitLongerThan(PATIENCE, SECOND / 1000)).isEmpty();

        // After a second without an answer, 32 senders get 64 messages done in two seconds.
        List<PeerQueues.GivenUp<Integer>> given = queues.takeThoseThatWaitLongerThan(PATIENCE, SECOND);
        assertThat(given).hasSize(500 - 32 - 64);
        assertThat(given.get(0)).isEqualTo(new PeerQueues.GivenUp<>(499, PATIENCE));
        assertThat(queues.takeThoseThatWaitLongerThan(PATIENCE, 14 * SECOND))
                .hasSize(64 - 4)
                .extracting(PeerQueues.GivenUp::pause)
                .containsOnly(Duration.ofSeconds(14));
    }

    @Test
    void nobodyGivesUpTheirPlaceAtAFastPeer() {
        add("fast", 1000);
        long now = 0;
        for (int i = 0; i < 50; i++) {
            List<PeerQueues.Sending<Integer>> some = start(now);
            now += SECOND / 200;
            for (PeerQueues.Sending<Integer> each : some) {
                queues.done(each, now);
            }
            assertThat(queues.takeThoseThatWaitLongerThan(PATIENCE, now)).isEmpty();
        }
        assertThat(queues.sending()).isZero();
        assertThat(queues.next(now)).isEmpty();
    }

    @Test
    void theOldestMessageIsKnown() {
        add("one", 2);
        queues.next(5);
        queues.next(7);
        assertThat(queues.oldest()).hasValue(5);
    }

    private void add(String peer, int messages) {
        numbers(messages).forEach(message -> queues.add(peer, message));
    }

    private List<PeerQueues.Sending<Integer>> start(long now) {
        List<PeerQueues.Sending<Integer>> started = new ArrayList<>();
        Optional<PeerQueues.Sending<Integer>> next = queues.next(now);
        while (next.isPresent()) {
            started.add(next.get());
            next = queues.next(now);
        }
        return started;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
