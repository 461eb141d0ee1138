package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.Inbox;
import dev.unknot.reminder.inbox.nudge.Inboxes;
import dev.unknot.reminder.inbox.nudge.LastOutcome;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.inbox.nudge.Outcomes;
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
import java.util.stream.Collectors;

/** Reads a person's inbox at one moment. */
@ApplicationScoped
public class ReadInbox {

    private final InboxWords words;
    private final Outcomes outcomes;
    private final Nudges nudges;
    private final Inboxes inboxes;
    private final Snapshots snapshots;
    private final Clock clock;

    ReadInbox(InboxWords words, Outcomes outcomes, Nudges nudges, Inboxes inboxes, Snapshots snapshots, Clock clock) {
        this.words = words;
        this.outcomes = outcomes;
        this.nudges = nudges;
        this.inboxes = inboxes;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Transactional
    InboxView page(Person person, InboxQuery query) {
        String position = snapshots.hold();
        Instant now = clock.instant();
        Inbox inbox = inboxes.of(person);
        // One more than asked for tells whether there is a next page.
        List<UUID> found = query.page(query.limit() + 1).of(inbox, now);
        Map<UUID, Nudge> read = nudges.of(found).stream().collect(Collectors.toMap(nudge -> nudge.id, nudge -> nudge));
        List<Nudge> page = found.stream()
                .limit(query.limit())
                .map(id -> Objects.requireNonNull(read.get(id)))
                .toList();
        Optional<String> next = found.size() > page.size()
                ? Optional.of(Place.of(page.get(page.size() - 1)).cursor())
                : Optional.empty();
        return new InboxView(
                views(page, Map.of(person, inbox), now), next, inbox.unread(now).size(), position);
    }

    @Transactional
    long unread(Person person) {
        return inboxes.of(person).unread(clock.instant()).size();
    }

    /** The nudges as their people see them now, in the same order; as many statements as for one. */
    @Transactional
    public List<NudgeView> views(Collection<Nudge> nudges, Instant now) {
        return views(nudges, inboxes.around(nudges), now);
    }

    private List<NudgeView> views(Collection<Nudge> nudges, Map<Person, Inbox> inboxes, Instant now) {
        Map<UUID, RenderedNudge> rendered = words.of(nudges);
        Map<UUID, LastOutcome> last =
                outcomes.of(nudges.stream().map(nudge -> nudge.id).toList());
        return nudges.stream()
                .map(nudge -> NudgeView.of(
                        nudge,
                        Objects.requireNonNull(rendered.get(nudge.id)),
                        Optional.ofNullable(last.get(nudge.id)),
                        inboxes.getOrDefault(nudge.person(), Inbox.EMPTY).replacement(nudge.id),
                        now))
                .toList();
    }
}
