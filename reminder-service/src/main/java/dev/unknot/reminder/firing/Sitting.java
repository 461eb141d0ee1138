package dev.unknot.reminder.firing;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.dispatch.DueNudge;
import dev.unknot.reminder.dispatch.NudgeId;
import dev.unknot.reminder.employee.Person;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.roster.Member;
import dev.unknot.reminder.schedule.Decision;
import dev.unknot.reminder.schedule.Judgement;
import dev.unknot.reminder.schedule.OneOff;
import dev.unknot.reminder.schedule.Phase;
import dev.unknot.reminder.schedule.Slot;
import dev.unknot.reminder.schedule.Verdict;
import dev.unknot.reminder.wording.Offer;
import dev.unknot.reminder.wording.Pick;
import dev.unknot.reminder.wording.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person's decisions as ledger rows and as nudges.
 *
 * @param ids of the nudges, by the slot that fires
 */
record Sitting(Member member, Judgement judgement, Map<Slot.Key, UUID> ids) {

    private static final Duration USEFUL_FOR = Duration.ofMinutes(30);

    static Sitting of(Member member, Phase phase, Instant now) {
        Judgement judgement = member.decide(phase, now);
        Map<Slot.Key, UUID> ids = new HashMap<>(2);
        for (Decision decision : judgement.decisions()) {
            if (decision.verdict() instanceof Verdict.Fire) {
                ids.put(decision.slot().key(), NudgeId.of(member.person(), decision.slot()));
            }
        }
        return new Sitting(member, judgement, ids);
    }

    List<LedgerRow> rows() {
        List<LedgerRow> rows = new ArrayList<>(judgement.decisions().size());
        for (Decision decision : judgement.decisions()) {
            Verdict verdict = decision.verdict();
            Slot.Key of = verdict instanceof Verdict.Merge merge
                    ? merge.into()
                    : decision.slot().key();
            rows.add(new LedgerRow(
                    person(),
                    decision.slot(),
                    verdict.state(),
                    verdict.reason().map(Enum::name),
                    Optional.ofNullable(ids.get(of))));
        }
        return rows;
    }

    List<DueNudge> nudges(Instant now) {
        List<DueNudge> nudges = new ArrayList<>(1);
        for (Decision decision : judgement.decisions()) {
            if (decision.verdict() instanceof Verdict.Fire) {
                nudges.add(nudge(decision.slot(), now, nudges.size()));
            }
        }
        return nudges;
    }

    private DueNudge nudge(Slot slot, Instant now, int before) {
        List<Slot.Key> joined = new ArrayList<>();
        joined.add(slot.key());
        for (Decision decision : judgement.decisions()) {
            if (decision.verdict() instanceof Verdict.Merge merge
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
        Pick pick = pick(List.copyOf(kinds), putOff, turn(slot.date(), before));
        return new DueNudge(
                Objects.requireNonNull(ids.get(slot.key())),
                person(),
                pick.kinds(),
                slot.at(),
                now,
                slot.at().plus(USEFUL_FOR),
                pick.remedy(),
                pick.turn(),
                member.known().language());
    }

    private Pick pick(List<NudgeKind> kinds, Optional<String> putOff, Turn turn) {
        Offer offer = member.known().offering().now();
        return putOff.isPresent() ? offer.again(kinds, putOff, turn) : offer.pick(kinds, turn);
    }

    private Turn turn(LocalDate date, int before) {
        int sent = member.recent().map(days -> days.firedOn(date)).orElse(0) + before;
        return Turn.of(date, sent, member.known().begun(), List.of());
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
