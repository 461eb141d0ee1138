package dev.unknot.reminder.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.nudge.SendNudges;
import dev.unknot.reminder.schedule.Decision;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.Verdict;
import dev.unknot.reminder.wording.Composer;
import dev.unknot.reminder.wording.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One person's decisions as ledger rows and as nudges. */
record NudgesOfPerson(Person person, List<Decision> decisions) {

    List<LedgerRow> rows() {
        return decisions.stream()
                .map(decision -> new LedgerRow(
                        person,
                        decision.slot(),
                        decision.verdict().state(),
                        decision.verdict().reason().map(Enum::name),
                        nudge(decision)))
                .toList();
    }

    List<SendNudges.Sending> sendings(Composer composer, Instant now, Duration usefulFor) {
        return decisions.stream()
                .filter(decision -> decision.verdict() instanceof Verdict.Fire)
                .map(Decision::slot)
                .map(slot -> new SendNudges.Sending(
                        id(slot.key()),
                        person,
                        composer.act(kinds(slot), Turn.number(slot.key().number())),
                        slot.at(),
                        now,
                        slot.at().plus(usefulFor)))
                .toList();
    }

    private List<NudgeKind> kinds(Slot slot) {
        return Stream.concat(
                        Stream.of(slot.kind()),
                        decisions.stream()
                                .filter(decision -> decision.verdict() instanceof Verdict.Merge merge
                                        && merge.into().equals(slot.key()))
                                .map(decision -> decision.slot().kind()))
                .distinct()
                .toList();
    }

    private Optional<UUID> nudge(Decision decision) {
        if (decision.verdict() instanceof Verdict.Merge merge) {
            return Optional.of(id(merge.into()));
        }
        return decision.verdict() instanceof Verdict.Fire
                ? Optional.of(id(decision.slot().key()))
                : Optional.empty();
    }

    /** The same whenever the slot is worked out again, so that a crash cannot make two nudges of one slot. */
    private UUID id(Slot.Key key) {
        String name = person.key() + "/" + key.kind().key() + "/" + key.date() + "/" + key.number();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
