package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.InboxPage;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Snapshots;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads a person's inbox at one moment. */
@ApplicationScoped
public class ReadInbox {

    private final InboxWords words;
    private final Snapshots snapshots;
    private final Clock clock;

    ReadInbox(InboxWords words, Snapshots snapshots, Clock clock) {
        this.words = words;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Transactional
    InboxView page(Person person, InboxQuery query) {
        String position = snapshots.hold();
        Instant now = clock.instant();
        // One more than asked for tells whether there is a next page.
        List<Nudge> found = query.page(person, query.limit() + 1).read(now);
        List<Nudge> page = found.subList(0, Math.min(query.limit(), found.size()));
        Optional<String> next = found.size() > page.size()
                ? Optional.of(Place.of(page.get(page.size() - 1)).cursor())
                : Optional.empty();
        return new InboxView(views(page, now), next, InboxPage.unread(person, now), position);
    }

    @Transactional
    long unread(Person person) {
        return InboxPage.unread(person, clock.instant());
    }

    /** The nudges as their people see them now, in the same order. */
    public List<NudgeView> views(Collection<Nudge> nudges, Instant now) {
        Map<UUID, RenderedNudge> rendered = words.of(nudges);
        return nudges.stream()
                .map(nudge -> NudgeView.of(nudge, Objects.requireNonNull(rendered.get(nudge.id)), now))
                .toList();
    }
}
