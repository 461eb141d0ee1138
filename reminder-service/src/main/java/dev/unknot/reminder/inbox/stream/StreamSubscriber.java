package dev.unknot.reminder.inbox.stream;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One open connection. Only the dispatcher's thread uses it, so it needs no lock. */
final class StreamSubscriber {

    static final String NEW = "nudge";
    static final String CHANGED = "nudge-changed";
    /** The position is from another database, so the client has to read its inbox again. */
    static final String RESET = "reset";

    /** How long a client should wait before it connects again. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Person person;
    private final Instant until;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Runnable connectionReset;
    private final Sse sse;
    private Optional<Position> position;
    private boolean started;
    private long sentAt = System.nanoTime();

    StreamSubscriber(
            Person person,
            Optional<Position> position,
            Instant until,
            MultiEmitter<? super OutboundSseEvent> emitter,
            Runnable connectionReset,
            Sse sse) {
        this.person = person;
        this.position = position;
        this.until = until;
        this.emitter = emitter;
        this.connectionReset = connectionReset;
        this.sse = sse;
    }

    boolean isOf(Person other) {
        return person.equals(other);
    }

    int hash() {
        return InboxNotifier.hash(person);
    }

    /** The client has taken everything sent so far. */
    boolean isReady() {
        return emitter.requested() > 0;
    }

    boolean isSilentFor(Duration time) {
        return System.nanoTime() - sentAt > time.toNanos();
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    boolean isStarted() {
        return started;
    }

    /** Only once started. */
    ReadChanges.Reading reading() {
        return new ReadChanges.Reading(person, position.orElseThrow());
    }

    /** Sends the position from which it starts, so that a connection that breaks before the first nudge resumes there. */
    void start(String now) {
        started = true;
        boolean foreign = position.filter(from -> !from.isKnownTo(now)).isPresent();
        Position start = position.filter(from -> !foreign).orElseGet(() -> Position.at(now));
        position = Optional.of(start);
        OutboundSseEvent.Builder first =
                sse.newEventBuilder().id(start.written()).reconnectDelay(RETRY.toMillis());
        send(foreign ? first.name(RESET).data("{}").build() : first.comment("").build());
    }

    void send(String snapshot, List<ReadChanges.Change> changes) {
        Position from = position.orElseThrow();
        for (int i = 0; i < changes.size(); i++) {
            ReadChanges.Change change = changes.get(i);
            boolean last = i == changes.size() - 1;
            Position after = last
                    ? Position.at(snapshot)
                    : from.and(snapshot, change.nudge().id());
            position = Optional.of(after);
            send(sse.newEventBuilder()
                    .name(change.isNew() ? NEW : CHANGED)
                    .id(after.written())
                    .data(change.nudge())
                    .build());
        }
    }

    /** Keeps proxies from closing the connection, and detects one that is gone. */
    void sendComment() {
        send(sse.newEventBuilder().comment("").build());
    }

    void end() {
        emitter.complete();
    }

    /** Drops a client that reads nothing; when it connects again, it continues after its last event. */
    void disconnect() {
        emitter.complete();
        connectionReset.run();
    }

    private void send(OutboundSseEvent event) {
        sentAt = System.nanoTime();
        emitter.emit(event);
    }
}
