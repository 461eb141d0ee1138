package dev.unknot.reminder.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamSubscribersTest {

    private final StreamSubscribers subscribers = new StreamSubscribers();

    @Test
    void oneThatArrivesWhileOthersAreWokenIsReadFor() {
        List<StreamSubscriber> early = several("early", 50);
        early.forEach(subscribers::add);
        List<StreamSubscriber> late = several("late", 5_000);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> waking = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                subscribers.wake(early);
            }
        });
        late.forEach(subscribers::add);
        over.set(true);
        waking.join();
        assertThat(subscribers.take(10_000)).containsAll(late);
    }

    @Test
    void oneThatLeftIsNotWoken() {
        List<StreamSubscriber> all = several("one", 2);
        all.forEach(subscribers::add);
        subscribers.remove(all.get(0));
        subscribers.wake(all);
        subscribers.wake(IntStream.of(all.get(0).hash()));
        assertThat(subscribers.take(10)).containsExactly(all.get(1));
    }

    @Test
    void openOnesAreCountedOnceEach() {
        StreamSubscriber one = subscriber("one");
        Person person = new Person("acme", "one");
        subscribers.add(one);
        subscribers.add(one);
        subscribers.add(subscriber("one"));
        subscribers.add(subscriber("two"));
        assertThat(subscribers.size()).isEqualTo(3);
        assertThat(subscribers.of(person)).isEqualTo(2);

        subscribers.remove(one);
        subscribers.remove(one);
        assertThat(subscribers.size()).isEqualTo(2);
        assertThat(subscribers.of(person)).isEqualTo(1);
        assertThat(subscribers.of(new Person("acme", "nobody"))).isZero();
    }

    private static List<StreamSubscriber> several(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> subscriber(name + i)).toList();
    }

    private static StreamSubscriber subscriber(String name) {
        AtomicReference<MultiEmitter<? super OutboundSseEvent>> emitter = new AtomicReference<>();
        Multi.createFrom()
                .<OutboundSseEvent>emitter(emitter::set)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));
        return new StreamSubscriber(
                new Person("acme", name), Optional.empty(), Instant.MAX, emitter.get(), () -> {}, null);
    }
}
