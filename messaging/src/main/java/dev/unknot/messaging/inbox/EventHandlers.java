package dev.unknot.messaging.inbox;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventType;
import dev.unknot.contracts.Received;
import dev.unknot.contracts.TopicRetention;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a service does with the events of one topic. Every type of the topic has a handler, and a compacted topic one for
 * its tombstones as well: a service that lacks one does not start.
 */
public final class EventHandlers {

    private final Map<EventType, Consumer<List<Event<?>>>> byType;
    private final Optional<Consumer<Received.Tombstone>> onTombstone;
    private final Set<URI> ownSources;

    private EventHandlers(Builder builder) {
        this.byType = new EnumMap<>(builder.byType);
        this.onTombstone = builder.onTombstone;
        this.ownSources = Set.copyOf(builder.ownSources);
    }

    /** @param topic one of {@link dev.unknot.contracts.Topics} */
    public static Builder of(String topic) {
        return new Builder(topic);
    }

    boolean concern(Event<?> event) {
        return concern(event.source());
    }

    boolean concern(URI source) {
        return !ownSources.contains(source);
    }

    void handle(Event<?> event) {
        handle(event.type(), List.of(event));
    }

    /** Those of one type that follow each other are handled together. */
    void handle(List<Event<?>> events) {
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            EventType type = events.get(from).type();
            if (i == events.size() || events.get(i).type() != type) {
                handle(type, events.subList(from, i));
                from = i;
            }
        }
    }

    private void handle(EventType type, List<Event<?>> events) {
        Objects.requireNonNull(byType.get(type), () -> "no handler for " + type).accept(events);
    }

    void handle(Received.Tombstone tombstone) {
        onTombstone.orElseThrow().accept(tombstone);
    }

    /** Collects the handlers of one topic. */
    public static final class Builder {

        private final String topic;
        private final Map<EventType, Consumer<List<Event<?>>>> byType = new EnumMap<>(EventType.class);
        private final Set<URI> ownSources = new HashSet<>();
        private Optional<Consumer<Received.Tombstone>> onTombstone = Optional.empty();

        private Builder(String topic) {
            this.topic = topic;
        }

        /** @param effect what the event changes, in the transaction that remembers the event */
        public <T extends EventData> Builder on(Class<T> data, Consumer<Event<T>> effect) {
            return onAll(data, events -> events.forEach(effect));
        }

        /** @param effect what events that follow each other change together */
        public <T extends EventData> Builder onAll(Class<T> data, Consumer<List<Event<T>>> effect) {
            byType.put(
                    EventType.of(data),
                    events -> effect.accept(events.stream()
                            .map(event ->
                                    new Event<>(event.id(), event.source(), event.time(), data.cast(event.data())))
                            .toList()));
            return this;
        }

        /** @param effect what the end of a key changes, unless the event that ended it was handled before */
        public Builder onTombstone(Consumer<Received.Tombstone> effect) {
            onTombstone = Optional.of(effect);
            return this;
        }

        /** Passes over events from {@code source}: whoever published them made their effect in the same transaction. */
        public Builder exceptFrom(URI source) {
            ownSources.add(source);
            return this;
        }

        /** @throws IllegalStateException when a handler is missing, or one is for another topic */
        public EventHandlers build() {
            Set<EventType> types = Arrays.stream(EventType.values())
                    .filter(type -> type.topic().equals(topic))
                    .collect(Collectors.toSet());
            if (!byType.keySet().equals(types)) {
                throw new IllegalStateException(
                        "handlers of " + topic + " must be for " + types + " and are for " + byType.keySet());
            }
            if (onTombstone.isPresent() != TopicRetention.COMPACTED.contains(topic)) {
                throw new IllegalStateException(
                        "a handler of tombstones is needed for a compacted topic and no other; see " + topic);
            }
            return new EventHandlers(this);
        }
    }
}
