package dev.unknot.reminder.engine.simulation;

import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.activity.ActivityKind;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.availability.suppression.SuppressionFacts;
import dev.unknot.reminder.engine.firing.SlotSettlement;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.RecentDays;
import dev.unknot.reminder.engine.roster.SharedEligibility;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.prescription.Planner;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.report.FirstNudge;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plays a scenario: at each moment at which something happens or falls due, what the service does then, by its own code for
 * plans, suppression, slots and nudges. Without learning, and as if the person answered no nudge. Pure.
 */
final class PlayDays {

    /** What is due already is tried again after so long, as in the engine. */
    private static final Duration NEXT_TRY = Duration.ofSeconds(30);

    private final Scenario scenario;
    private final EligibleRemediesByNeed remedies;
    private final Holidays holidays;
    private final Phase phase;
    private final Plan plan = Plan.unsaved();
    private final TreeSet<Instant> moments = new TreeSet<>();

    private final Set<Slot.Key> settled = new HashSet<>();
    private final List<Past.Fired> fired = new ArrayList<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final Map<UUID, PlayedDays.Sent> nudges = new LinkedHashMap<>();
    /** The owed break that stands for a suppressed slot, by the place of its row. */
    private final Map<Integer, UUID> owed = new HashMap<>();
    /** The nudge that an owed break became. */
    private final Map<UUID, UUID> paid = new HashMap<>();

    private Member member;

    private PlayDays(Scenario scenario, EligibleRemediesByNeed remedies, Holidays holidays, Phase phase) {
        this.scenario = scenario;
        this.remedies = remedies;
        this.holidays = holidays;
        this.phase = phase;
        scenario.activity().forEach(activity -> moments.add(activity.at()));
        scenario.reports().forEach(report -> {
            moments.add(report.completedAt());
            report.clearedAt().ifPresent(moments::add);
        });
        become(scenario.begin());
        this.member = member(scenario.begin(), Optional.empty(), List.of());
    }

    /** @param remedies all that are published; what is worked out for the scenario stays in it */
    static PlayedDays play(Scenario scenario, EligibleRemediesByNeed remedies, Holidays holidays, Phase phase) {
        return new PlayDays(scenario, remedies, holidays, phase).play();
    }

    private PlayedDays play() {
        Instant now = scenario.begin();
        for (Optional<Instant> next = next(now); next.isPresent(); next = next(now)) {
            now = next.get();
            noticeActivity(now);
            settle(now);
            changePlan(now);
        }
        Map<Integer, UUID> movedTo = new HashMap<>();
        owed.forEach(
                (row, oneOff) -> Optional.ofNullable(paid.get(oneOff)).ifPresent(nudge -> movedTo.put(row, nudge)));
        return new PlayedDays(List.copyOf(rows), nudges, movedTo);
    }

    /** The next moment at which anything happens or falls due. */
    private Optional<Instant> next(Instant now) {
        return Stream.of(
                        member.next(phase).map(due -> due.isAfter(now) ? due : now.plus(NEXT_TRY)),
                        Optional.ofNullable(moments.higher(now)),
                        plan.renewFrom().filter(now::isBefore))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .filter(scenario.end()::isAfter);
    }

    private void noticeActivity(Instant now) {
        List<Activity> happening = scenario.activity().stream()
                .filter(activity -> activity.at().equals(now))
                .toList();
        if (!happening.isEmpty()) {
            boolean isFree = happening.stream().anyMatch(activity -> activity.kind() == ActivityKind.MEETING_OVER);
            List<OneOff> oneOffs = isFree
                    ? member.oneOffs().stream()
                            .map(oneOff -> oneOff.broughtForward(OneOff.afterInterruption(now, now)))
                            .toList()
                    : member.oneOffs();
            member = member(now, Optional.of(member), oneOffs);
        }
    }

    private void settle(Instant now) {
        if (member.next(phase).filter(due -> !due.isAfter(now)).isEmpty()) {
            return;
        }
        SlotSettlement settlement = SlotSettlement.of(member, phase, now);
        settlement.settle();
        settlement.nudges().forEach((slot, nudge) -> add(slot, nudge, now));
        Optional<OneOff> waiting = member.oneOffs().stream()
                .filter(oneOff -> oneOff.cause() == OneOff.Cause.OWED)
                .findFirst();
        for (LedgerRow row : settlement.rows()) {
            if (row.reason().map(Reason::valueOf).filter(Reason::owesABreak).isPresent()) {
                waiting.ifPresent(oneOff -> owed.put(rows.size(), oneOff.id()));
            }
            settlement.evaluation().done().stream()
                    .filter(oneOff ->
                            oneOff.slot(scenario.zone()).key().equals(row.slot().key()))
                    .forEach(oneOff -> row.nudge().ifPresent(nudge -> paid.put(oneOff.id(), nudge)));
            settled.add(row.slot().key());
            rows.add(row);
        }
    }

    private void add(Slot.Key slot, DueNudge nudge, Instant now) {
        nudges.put(
                nudge.id(),
                new PlayedDays.Sent(nudge, member.known().eligibility().now()));
        Instant at = nudge.dueAt().isAfter(now) ? nudge.dueAt() : now;
        fired.add(new Past.Fired(slot.date(), at, nudge.kinds().get(0)));
    }

    private void changePlan(Instant now) {
        boolean isReported = scenario.reports().stream()
                .anyMatch(report -> report.completedAt().equals(now)
                        || report.clearedAt().filter(now::equals).isPresent());
        boolean isDue = plan.renewFrom().filter(from -> !now.isBefore(from)).isPresent();
        if (isReported || isDue) {
            become(now);
            member = member(now, Optional.of(member), member.oneOffs());
            scenario.reports().stream()
                    .filter(report -> report.completedAt().equals(now))
                    .forEach(report -> answer(now));
        }
    }

    private void answer(Instant now) {
        Suppressions suppressions = member.known().suppressions();
        WorkWeek week = scenario.week().with(suppressions.makeUpDays());
        LocalDate today = LocalDate.ofInstant(now, scenario.zone());
        long before = rows.stream()
                .map(row -> row.slot().key())
                .filter(key -> key.source() == Source.REPORT && key.date().equals(today))
                .count();
        FirstNudge first = FirstNudge.of(
                scenario.person(),
                UUID.nameUUIDFromBytes((now + "/" + before).getBytes(StandardCharsets.UTF_8)),
                member.known().eligibility().now(),
                new FirstNudge.Moment(
                        now, suppressions.freeFrom(now, week, scenario.zone()), scenario.zone(), (int) before),
                scenario.language());
        Slot.Key slot = first.row().slot().key();
        add(slot, first.nudge(), now);
        settled.add(slot);
        rows.add(first.row());
        member = member(now, Optional.of(member), member.oneOffs());
    }

    private void become(Instant now) {
        List<Reported> known = scenario.reports().stream()
                .filter(report -> !report.completedAt().isAfter(now))
                .map(report -> report.knownAt(now))
                .sorted(Comparator.comparing(Reported::completedAt))
                .toList();
        plan.become(Planner.plan(known, scenario.preferences(), now), now);
    }

    /** The person as the engine reads them anew after a change. */
    private Member member(Instant now, Optional<Member> before, List<OneOff> oneOffs) {
        List<Activity> noticed = scenario.activity().stream()
                .filter(activity -> !activity.at().isAfter(now))
                .toList();
        Suppressions suppressions = new SuppressionFacts(
                        scenario.country(),
                        scenario.quiet(),
                        Optional.empty(),
                        Optional.empty(),
                        scenario.busy(),
                        noticed)
                .suppressions(holidays, now);
        Member read = Member.again(
                new Member.Known(
                        scenario.person(),
                        0,
                        plan.timetable(
                                scenario.key(), scenario.zone(), scenario.week().with(suppressions.makeUpDays())),
                        plan.held,
                        new SharedEligibility(plan.need(), remedies),
                        scenario.language(),
                        LocalDate.ofInstant(plan.begun, scenario.zone()),
                        suppressions,
                        SlotFilter.ANY,
                        oneOffs),
                before);
        read.remember(RecentDays.of(new Past(settled, fired), read.settledUpTo(), scenario.zone()));
        return read;
    }
}
