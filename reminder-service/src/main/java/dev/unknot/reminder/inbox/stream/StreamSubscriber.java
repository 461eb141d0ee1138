package dev.unknot.reminder.inbox.stream;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.InboxNotifier;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** One open connection. Only the pulse moves it on, so it needs no lock. */
final class StreamSubscriber {

    static final String NEW = "nudge";
    static final String CHANGED = "nudge-changed";
    /** The position is from another database: what the client has is worth nothing. */
    static final String RESET = "reset";

    /** How long a client should wait before it connects again. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Person person;
    private final Instant until;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Runnable cut;
    private Optional<Position> position;
    private boolean greeted;
    private long said = System.nanoTime();

    StreamSubscriber(
            Person person,
            Optional<Position> position,
            Instant until,
            MultiEmitter<? super OutboundSseEvent> emitter,
            Runnable cut) {
        this.person = person;
        this.position = position;
        this.until = until;
        this.emitter = emitter;
        this.cut = cut;
    }

    int hash() {
        return InboxNotifier.hash(person);
    }

    /** Everything said so far is on its way. */
    boolean isReady() {
        return emitter.requested() > 0;
    }

    boolean isSilentFor(Duration time) {
        return System.nanoTime() - said > time.toNanos();
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    boolean isGreeted() {
        return greeted;
    }

    /** Once greeted. */
    ReadChanges.Reading reading() {
        return new ReadChanges.Reading(person, position.orElseThrow());
    }

    /** Says where it begins, so that a connection that breaks before the first nudge resumes there too. */
    void greet(String now) {
        greeted = true;
        boolean foreign = position.filter(from -> !from.isKnownTo(now)).isPresent();
        Position start = position.filter(from -> !foreign).orElseGet(() -> Position.at(now));
        position = Optional.of(start);
        OutboundSseEvent.Builder greeting =
                new OutboundSseEventImpl.BuilderImpl().id(start.written()).reconnectDelay(RETRY.toMillis());
        say(
                foreign
                        ? greeting.name(RESET).data("{}").build()
                        : greeting.comment("").build());
    }

    void say(String snapshot, List<ReadChanges.Change> changes) {
        Position from = position.orElseThrow();
        for (int i = 0; i < changes.size(); i++) {
            ReadChanges.Change change = changes.get(i);
            boolean last = i == changes.size() - 1;
            Position after = last
                    ? Position.at(snapshot)
                    : from.and(snapshot, change.nudge().id());
            position = Optional.of(after);
            say(new OutboundSseEventImpl.BuilderImpl()
                    .name(change.isNew() ? NEW : CHANGED)
                    .id(after.written())
                    .data(change.nudge())
                    .build());
        }
    }

    /** A comment, which keeps proxies from giving the connection up and finds out whether it is still there. */
    void beat() {
        say(new OutboundSseEventImpl.BuilderImpl().comment("").build());
    }

    void end() {
        emitter.complete();
    }

    /** Gives up on a client that takes nothing; it goes on from its last event when it comes back. */
    void cut() {
        emitter.complete();
        cut.run();
    }

    private void say(OutboundSseEvent event) {
        said = System.nanoTime();
        emitter.emit(event);
    }
}
