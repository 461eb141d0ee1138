package dev.unknot.reminder.inbox.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxNotifierTest {

    private final List<Person> people = IntStream.range(0, 5_000)
            .mapToObj(i -> new Person("acme", "person-" + i))
            .toList();

    @Test
    void payloadsHoldEverybody() {
        assertThat(InboxNotifier.payloads(people).stream()
                        .flatMapToInt(InboxNotifier::hashes)
                        .boxed())
                .containsExactlyElementsOf(
                        people.stream().map(InboxNotifier::hash).distinct().toList());
    }

    @Test
    void eachPayloadIsShortEnoughAndNamesNobody() {
        assertThat(InboxNotifier.payloads(people))
                .hasSize(6)
                .allSatisfy(
                        payload -> assertThat(payload).hasSizeLessThan(8_000).matches("[0-9a-f]+"));
    }

    @Test
    void nobodyMeansNoNotification() {
        assertThat(InboxNotifier.payloads(List.of())).isEmpty();
    }
}
