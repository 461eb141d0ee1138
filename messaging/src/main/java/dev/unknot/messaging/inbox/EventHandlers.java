package dev.unknot.messaging.inbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventType;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a service does with the events of one topic. Every type of the topic has a handler, so that a new type cannot be
 * overlooked: a service that lacks one does not start.
 */
public final class EventHandlers {

    private final Map<EventType, Consumer<Event<?>>> byType;

    private final Set<URI> ownSources;

    private EventHandlers(Map<EventType, Consumer<Event<?>>> byType, Set<URI> ownSources) {
        this.byType = new EnumMap<>(byType);
        this.ownSources = Set.copyOf(ownSources);
    }

    /** @param topic one of {@link dev.unknot.contracts.Topics} */
    public static Builder of(String topic) {
        return new Builder(topic);
    }

    boolean concern(Event<?> event) {
        return !ownSources.contains(event.source());
    }

    void handle(Event<?> event) {
        Objects.requireNonNull(byType.get(event.type()), () -> "no handler for " + event.type())
                .accept(event);
    }

    /** Collects the handlers of one topic. */
    public static final class Builder {

        private final String topic;
        private final Map<EventType, Consumer<Event<?>>> byType = new EnumMap<>(EventType.class);

        private final Set<URI> ownSources = new HashSet<>();

        private Builder(String topic) {
            this.topic = topic;
        }

        /** @param effect what the event changes, in the transaction that remembers the event */
        public <T extends EventData> Builder on(Class<T> data, Consumer<Event<T>> effect) {
            byType.put(
                    EventType.of(data),
                    event -> effect.accept(
                            new Event<>(event.id(), event.source(), event.time(), data.cast(event.data()))));
            return this;
        }

        /** Passes over events from {@code source}: whoever published them made their effect in the same transaction. */
        public Builder exceptFrom(URI source) {
            ownSources.add(source);
            return this;
        }

        /** @throws IllegalStateException when a type of the topic has no handler or one of another topic has one */
        public EventHandlers build() {
            List<EventType> types = Arrays.stream(EventType.values())
                    .filter(type -> type.topic().equals(topic))
                    .toList();
            if (!byType.keySet().equals(Set.copyOf(types))) {
                throw new IllegalStateException(
                        "handlers of " + topic + " must be for " + types + " and are for " + byType.keySet());
            }
            return new EventHandlers(byType, ownSources);
        }
    }
}
