package dev.unknot.reminder.inbox;

import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.inbox.nudge.Snapshots;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The inbox of a person as it stands at one moment. */
@ApplicationScoped
public class ReadInbox {

    private static final List<String> UNSEEN =
            NudgeState.UNSEEN.stream().map(NudgeState::key).toList();
    private static final String UNREAD = " and state in :unseen and expiresAt > :now";
    private static final String EXPIRED = " and (state = 'expired' or state in :unseen and expiresAt <= :now)";

    private final InboxWords words;
    private final Snapshots snapshots;
    private final Clock clock;

    ReadInbox(InboxWords words, Snapshots snapshots, Clock clock) {
        this.words = words;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** From the newest on; served by nudge_of_person. */
    @Transactional
    InboxView page(Person person, InboxQuery query) {
        String position = snapshots.hold();
        Instant now = clock.instant();
        List<Nudge> found = find(person, query, now);
        List<Nudge> page = found.subList(0, Math.min(query.limit(), found.size()));
        Optional<String> next = found.size() > page.size()
                ? Optional.of(Cursor.of(page.get(page.size() - 1)).written())
                : Optional.empty();
        return new InboxView(views(page, now), next, count(person, now), position);
    }

    @Transactional
    long unread(Person person) {
        return count(person, clock.instant());
    }

    /** The nudges as their people see them now, in the same order. */
    public List<NudgeView> views(Collection<Nudge> nudges, Instant now) {
        Map<UUID, RenderedNudge> acts = words.of(nudges);
        return nudges.stream()
                .map(nudge -> NudgeView.of(nudge, Objects.requireNonNull(acts.get(nudge.id)), now))
                .toList();
    }

    private static List<Nudge> find(Person person, InboxQuery query, Instant now) {
        StringBuilder where = new StringBuilder("person = :person");
        Map<String, Object> parameters = new HashMap<>(Map.of("person", person));
        query.state().ifPresent(state -> inState(state, now, where, parameters));
        query.below().ifPresent(below -> {
            where.append(" and (dueAt < :dueAt or dueAt = :dueAt and id < :id)");
            parameters.put("dueAt", below.dueAt());
            parameters.put("id", below.id());
        });
        return Nudge.<Nudge>find(where + " order by dueAt desc, id desc", parameters)
                .page(Page.ofSize(query.limit() + 1))
                .list();
    }

    /** A row may not have been brought up to date yet, so what expired is told by the time. */
    private static void inState(String state, Instant now, StringBuilder where, Map<String, Object> parameters) {
        if (state.equals(InboxQuery.UNREAD)) {
            where.append(UNREAD);
        } else if (state.equals(NudgeState.EXPIRED.key())) {
            where.append(EXPIRED);
        } else if (UNSEEN.contains(state)) {
            where.append(UNREAD).append(" and state = :state");
            parameters.put("state", state);
        } else {
            where.append(" and state = :state");
            parameters.put("state", state);
        }
        if (where.indexOf(":unseen") > 0) {
            parameters.put("unseen", UNSEEN);
            parameters.put("now", now);
        }
    }

    private static long count(Person person, Instant now) {
        return Nudge.count("person = :person" + UNREAD, Map.of("person", person, "unseen", UNSEEN, "now", now));
    }
}
