package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import io.quarkus.panache.common.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Part of an inbox, from the newest nudge on. Served by nudge_of_person.
 *
 * @param states only nudges in these states at {@code now}; empty for all
 * @param below only nudges after this one in that order
 */
public record InboxPage(Person person, List<NudgeState> states, Optional<Below> below, int limit) {

    private static final String OF_PERSON = "organisation = :organisation and employee = :employee";
    private static final String UNREAD = " and state in :states and expiresAt > :now";

    // The row of an expired nudge may not have been brought up to date yet.
    private static final String EXPIRED = " and (state = 'expired' or state in :states and expiresAt <= :now)";

    /** The last nudge of the page before. */
    public record Below(Instant dueAt, UUID id) {}

    public List<Nudge> read(Instant now) {
        StringBuilder where = new StringBuilder(OF_PERSON);
        Map<String, Object> parameters = of(person);
        if (states.contains(NudgeState.EXPIRED)) {
            where.append(EXPIRED);
            bind(parameters, NudgeState.UNSEEN, now);
        } else if (!states.isEmpty() && NudgeState.UNSEEN.containsAll(states)) {
            where.append(UNREAD);
            bind(parameters, states, now);
        } else if (!states.isEmpty()) {
            where.append(" and state in :states");
            parameters.put("states", states.stream().map(NudgeState::key).toList());
        }
        below.ifPresent(last -> {
            where.append(" and (dueAt < :dueAt or dueAt = :dueAt and id < :id)");
            parameters.put("dueAt", last.dueAt());
            parameters.put("id", last.id());
        });
        return new ArrayList<>(Nudge.<Nudge>find(where + " order by dueAt desc, id desc", parameters)
                .page(Page.ofSize(limit))
                .list());
    }

    /** How many nudges nobody has seen yet and are still of use. */
    public static long unread(Person person, Instant now) {
        Map<String, Object> parameters = of(person);
        bind(parameters, NudgeState.UNSEEN, now);
        return Nudge.count(OF_PERSON + UNREAD, parameters);
    }

    private static Map<String, Object> of(Person person) {
        return new HashMap<>(Map.of("organisation", person.organisation(), "employee", person.employee()));
    }

    private static void bind(Map<String, Object> parameters, Iterable<NudgeState> states, Instant now) {
        List<String> keys = new ArrayList<>();
        states.forEach(state -> keys.add(state.key()));
        parameters.put("states", keys);
        parameters.put("now", now);
    }
}
