package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.NudgeId;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.NudgeContent;
import dev.unknot.reminder.plan.wording.Rotation;
import dev.unknot.reminder.schedule.Decision;
import dev.unknot.reminder.schedule.Evaluation;
import dev.unknot.reminder.schedule.OneOff;
import dev.unknot.reminder.schedule.Past;
import dev.unknot.reminder.schedule.Phase;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.SlotOutcome;
import java.time.Duration;
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
record SlotSettlement(Member member, Evaluation judgement, Map<Slot.Key, DueNudge> nudges, Instant now) {

    private static final Duration USEFUL_FOR = Duration.ofMinutes(30);

    static SlotSettlement of(Member member, Phase phase, Instant now) {
        SlotSettlement sitting = new SlotSettlement(member, member.decide(phase, now), new LinkedHashMap<>(2), now);
        for (Decision decision : sitting.judgement.decisions()) {
            if (decision.verdict() instanceof SlotOutcome.Fire) {
                sitting.nudges.put(decision.slot().key(), sitting.nudge(decision.slot()));
            }
        }
        return sitting;
    }

    List<LedgerRow> rows() {
        List<LedgerRow> rows = new ArrayList<>(judgement.decisions().size());
        for (Decision decision : judgement.decisions()) {
            SlotOutcome verdict = decision.verdict();
            Slot.Key of = verdict instanceof SlotOutcome.Merge merge
                    ? merge.into()
                    : decision.slot().key();
            rows.add(new LedgerRow(
                    person(),
                    decision.slot(),
                    verdict.state(),
                    verdict.reason().map(Enum::name),
                    Optional.ofNullable(nudges.get(of)).map(DueNudge::id)));
        }
        return rows;
    }

    /** All of it stands in the ledger. */
    void settle() {
        List<Past.Fired> fired = new ArrayList<>(nudges.size());
        nudges.forEach((slot, nudge) -> fired.add(new Past.Fired(
                slot.date(),
                nudge.dueAt().isAfter(now) ? nudge.dueAt() : now,
                nudge.kinds().get(0))));
        member.settle(judgement, fired, now);
    }

    private DueNudge nudge(Slot slot) {
        List<Slot.Key> joined = new ArrayList<>();
        joined.add(slot.key());
        for (Decision decision : judgement.decisions()) {
            if (decision.verdict() instanceof SlotOutcome.Merge merge
                    && merge.into().equals(slot.key())) {
                joined.add(decision.slot().key());
            }
        }
        Set<NudgeKind> kinds = new LinkedHashSet<>();
        Optional<String> putOff = Optional.empty();
        for (Slot.Key key : joined) {
            Optional<OneOff> oneOff = once(key);
            kinds.addAll(oneOff.map(OneOff::kinds).orElse(List.of(key.kind())));
            putOff = putOff.or(() -> oneOff.flatMap(OneOff::remedy));
        }
        NudgeContent pick = pick(List.copyOf(kinds), putOff, slot.date());
        return new DueNudge(
                NudgeId.of(person(), slot),
                person(),
                pick.kinds(),
                slot.at(),
                now,
                slot.at().plus(USEFUL_FOR),
                pick.remedy(),
                pick.turn(),
                member.known().language());
    }

    private NudgeContent pick(List<NudgeKind> kinds, Optional<String> putOff, LocalDate date) {
        EligibleRemedies offer = member.known().offering().now();
        return putOff.isPresent()
                ? offer.again(kinds, putOff, about -> turn(date, about))
                : offer.pick(kinds, about -> turn(date, about));
    }

    private Rotation turn(LocalDate date, NudgeKind about) {
        int before = member.recent().map(days -> days.firedOn(date, about)).orElse(0);
        for (Map.Entry<Slot.Key, DueNudge> nudge : nudges.entrySet()) {
            boolean same = nudge.getKey().date().equals(date)
                    && nudge.getValue().kinds().get(0) == about;
            before += same ? 1 : 0;
        }
        return Rotation.of(date, before, member.known().begun());
    }

    private Optional<OneOff> once(Slot.Key key) {
        return judgement.done().stream()
                .filter(oneOff -> oneOff.slot(member.timetable().zone()).key().equals(key))
                .findFirst();
    }

    /** Whether it was there before. */
    boolean isKnown(OneOff oneOff) {
        return member.oneOffs().stream().anyMatch(one -> one.id().equals(oneOff.id()));
    }

    private Person person() {
        return member.person();
    }
}
