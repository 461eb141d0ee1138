package dev.unknot.reminder.inbox.stream;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.NudgeView;
import dev.unknot.reminder.inbox.ReadInbox;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.inbox.nudge.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what changed in inboxes since their subscribers last read them, for many at once. */
@ApplicationScoped
class ReadChanges {

    /** Changes of nudges that fell due earlier are not reported. */
    private static final Duration BACK = Duration.ofDays(7);

    private final Nudges nudges;
    private final Snapshots snapshots;
    private final ReadInbox inbox;
    private final Clock clock;

    ReadChanges(Nudges nudges, Snapshots snapshots, ReadInbox inbox, Clock clock) {
        this.nudges = nudges;
        this.snapshots = snapshots;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whose inbox to read, and from where on. */
    record Reading(Person person, Position from) {}

    /** @param isNew the subscriber does not have the nudge at all */
    record Change(NudgeView nudge, boolean isNew) {}

    /**
     * @param snapshot the snapshot of the reading
     * @param changes of each reading, in the order of the nudges' ids
     */
    record Read(String snapshot, List<List<Change>> changes) {}

    /** The present position. */
    @Transactional
    String now() {
        return snapshots.hold();
    }

    @Transactional
    Read read(List<Reading> readings) {
        String snapshot = snapshots.hold();
        Instant now = clock.instant();
        List<Nudges.Changed> changed =
                nudges.changed(readings.stream().map(ReadChanges::reader).toList(), now.minus(BACK));
        Map<UUID, NudgeView> views = views(changed, now);
        List<List<Change>> changes = new ArrayList<>();
        readings.forEach(reading -> changes.add(new ArrayList<>()));
        for (Nudges.Changed one : changed) {
            NudgeView view = Objects.requireNonNull(views.get(one.nudge()));
            changes.get(one.reader()).add(new Change(view, one.isNew()));
        }
        return new Read(snapshot, changes);
    }

    private static Nudges.Reader reader(Reading reading) {
        List<Position.Layer> layers = reading.from().layers();
        return new Nudges.Reader(
                reading.person(),
                reading.from().base(),
                layers.stream().map(Position.Layer::seen).toList(),
                layers.stream().map(Position.Layer::upTo).toList());
    }

    private Map<UUID, NudgeView> views(List<Nudges.Changed> changed, Instant now) {
        List<UUID> ids = changed.stream().map(Nudges.Changed::nudge).distinct().toList();
        return inbox.views(nudges.of(ids), now).stream().collect(Collectors.toMap(NudgeView::id, Function.identity()));
    }
}
