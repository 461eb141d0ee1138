package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.NudgeId;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.NudgeContent;
import dev.unknot.reminder.plan.wording.Rotation;
import dev.unknot.reminder.schedule.evaluation.Evaluation;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotOutcome;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One person's decisions as ledger rows and as nudges.
 *
 * @param nudges by the slot that fires, in turn
 */
public record SlotSettlement(Member member, Evaluation evaluation, Map<Slot.Key, DueNudge> nudges, Instant now) {

    public static SlotSettlement of(Member member, Phase phase, Instant now) {
        SlotSettlement settlement = new SlotSettlement(member, member.decide(phase, now), new LinkedHashMap<>(2), now);
        for (Decision decision : settlement.evaluation.decisions()) {
            if (decision.outcome() instanceof SlotOutcome.Fire) {
                settlement.nudges.put(decision.slot().key(), settlement.nudge(decision.slot()));
            }
        }
        return settlement;
    }

    public List<LedgerRow> rows() {
        List<LedgerRow> rows = new ArrayList<>(evaluation.decisions().size());
        for (Decision decision : evaluation.decisions()) {
            SlotOutcome outcome = decision.outcome();
            Slot.Key of = outcome instanceof SlotOutcome.Merge merge
                    ? merge.into()
                    : decision.slot().key();
            rows.add(new LedgerRow(
                    person(),
                    decision.slot(),
                    outcome.state(),
                    outcome.reason().map(Enum::name),
                    Optional.ofNullable(nudges.get(of)).map(DueNudge::id)));
        }
        return rows;
    }

    /** To be called once the database has all of it. */
    public void settle() {
        List<Past.Fired> fired = new ArrayList<>(nudges.size());
        nudges.forEach((slot, nudge) -> fired.add(new Past.Fired(
                slot.date(),
                nudge.dueAt().isAfter(now) ? nudge.dueAt() : now,
                nudge.kinds().get(0))));
        member.settle(evaluation, fired, now);
    }

    private DueNudge nudge(Slot slot) {
        List<Slot.Key> joined = new ArrayList<>();
        joined.add(slot.key());
        for (Decision decision : evaluation.decisions()) {
            if (decision.outcome() instanceof SlotOutcome.Merge merge
                    && merge.into().equals(slot.key())) {
                joined.add(decision.slot().key());
            }
        }
        Set<NudgeKind> kinds = new LinkedHashSet<>();
        Optional<String> snoozedRemedy = Optional.empty();
        for (Slot.Key key : joined) {
            Optional<OneOff> oneOff = oneOff(key);
            kinds.addAll(oneOff.map(OneOff::kinds).orElse(List.of(key.kind())));
            snoozedRemedy = snoozedRemedy.or(() -> oneOff.flatMap(OneOff::remedy));
        }
        NudgeContent content = content(List.copyOf(kinds), snoozedRemedy, slot.date());
        return new DueNudge(
                NudgeId.of(person(), slot),
                person(),
                content.kinds(),
                slot.at(),
                now,
                slot.at().plus(NudgeKinds.of(content.kinds().get(0)).usefulFor()),
                content.remedy(),
                content.turn(),
                slot.key().source(),
                member.known().language());
    }

    private NudgeContent content(List<NudgeKind> kinds, Optional<String> snoozedRemedy, LocalDate date) {
        EligibleRemedies remedies = member.known().eligibility().now();
        return snoozedRemedy.isPresent()
                ? remedies.again(kinds, snoozedRemedy, about -> rotation(date, about))
                : remedies.choose(kinds, about -> rotation(date, about));
    }

    private Rotation rotation(LocalDate date, NudgeKind about) {
        int before = member.recent().map(days -> days.firedOn(date, about)).orElse(0);
        for (Map.Entry<Slot.Key, DueNudge> nudge : nudges.entrySet()) {
            boolean same = nudge.getKey().date().equals(date)
                    && nudge.getValue().kinds().get(0) == about;
            before += same ? 1 : 0;
        }
        return Rotation.of(date, before, member.known().begun());
    }

    private Optional<OneOff> oneOff(Slot.Key key) {
        return evaluation.done().stream()
                .filter(oneOff -> oneOff.slot(member.timetable().zone()).key().equals(key))
                .findFirst();
    }

    /** Whether the database has it already. */
    boolean isKnown(OneOff oneOff) {
        return member.oneOffs().stream().anyMatch(one -> one.id().equals(oneOff.id()));
    }

    private Person person() {
        return member.person();
    }
}
