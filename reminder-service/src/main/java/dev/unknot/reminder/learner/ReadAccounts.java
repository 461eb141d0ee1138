package dev.unknot.reminder.learner;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.activity.Activities;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.inbox.nudge.Outcomes;
import dev.unknot.reminder.learning.Account;
import dev.unknot.reminder.learning.Moment;
import dev.unknot.reminder.learning.ObservedAction;
import dev.unknot.reminder.learning.Reception.Answer;
import dev.unknot.reminder.ledger.Ledger;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.schedule.outcome.SlotState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what became of people's nudges and what people did: one statement a table, however many people there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReadAccounts {

    private final Ledger ledger;
    private final Nudges nudges;
    private final Activities activities;
    private final LearnedPeople learnedPeople;
    private final Outcomes outcomes;
    private final Clock clock;

    ReadAccounts(
            Ledger ledger,
            Nudges nudges,
            Activities activities,
            LearnedPeople learnedPeople,
            Outcomes outcomes,
            Clock clock) {
        this.ledger = ledger;
        this.nudges = nudges;
        this.activities = activities;
        this.learnedPeople = learnedPeople;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** The accounts of those of these people of whom anything fell due after {@code after} and by {@code upTo}. */
    Map<Person, Account> between(Collection<Person> people, Instant after, Instant upTo) {
        Map<Person, List<Moment>> moments = moments(people, after, upTo);
        Map<Person, List<ObservedAction>> acts = activities.acts(people, after, upTo.plus(Account.SOON));
        Map<Person, Account> accounts = new HashMap<>();
        moments.forEach((person, ofPerson) ->
                accounts.put(person, new Account(ofPerson, acts.getOrDefault(person, List.of()))));
        return accounts;
    }

    private Map<Person, List<Moment>> moments(Collection<Person> people, Instant after, Instant upTo) {
        Map<Person, Instant> forgotten = learnedPeople.forgottenAt(people);
        List<LedgerRow> rows = ledger.trials(people, after, upTo).stream()
                .filter(row -> row.slot().at().isAfter(forgotten.getOrDefault(row.person(), Instant.MIN)))
                .toList();
        List<UUID> sent =
                rows.stream().flatMap(row -> row.nudge().stream()).distinct().toList();
        Map<UUID, NudgeState> states = nudges.states(sent);
        // Nothing is learned from what the person may still take back.
        states.keySet().removeAll(outcomes.undoable(sent, clock.instant()));
        Map<Person, List<Moment>> moments = new HashMap<>();
        for (LedgerRow row : rows) {
            moments.computeIfAbsent(row.person(), person -> new ArrayList<>()).add(moment(row, states));
        }
        return moments;
    }

    private static Moment moment(LedgerRow row, Map<UUID, NudgeState> states) {
        return new Moment(
                row.slot().key(),
                row.slot().at(),
                row.nudge(),
                row.nudge().flatMap(nudge -> answer(Optional.ofNullable(states.get(nudge)))),
                row.state() != SlotState.MERGED);
    }

    /** Nobody knows whether a nudge that failed reached the person. One that is just there, or expired, was ignored. */
    private static Optional<Answer> answer(Optional<NudgeState> state) {
        return state.filter(one -> one != NudgeState.FAILED).map(one -> switch (one) {
            case DONE -> Answer.ACTED;
            case DISMISSED -> Answer.DISMISSED;
            case SNOOZED -> Answer.SNOOZED;
            case DUE, FAILED, DELIVERED, EXPIRED, SEEN -> Answer.IGNORED;
        });
    }
}
