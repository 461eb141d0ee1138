package dev.unknot.reminder.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.availability.activity.ActivityKind;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.availability.suppression.SuppressionFacts;
import dev.unknot.reminder.engine.firing.SlotSettlement;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.RecentDays;
import dev.unknot.reminder.engine.roster.Roster;
import dev.unknot.reminder.engine.roster.SharedEligibility;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.prescription.Planner;
import dev.unknot.reminder.plan.prescription.Prescription;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.plan.wording.ReleasedCatalogue;
import dev.unknot.reminder.schedule.evaluation.Forecast;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.outcome.Decision;
import dev.unknot.reminder.schedule.outcome.SlotState;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Slot;
import dev.unknot.reminder.schedule.timetable.Source;
import dev.unknot.reminder.schedule.timetable.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simulation decides as the service does. */
class PlayDaysTest {

    private static final Phase PHASE = new Phase("secret");
    private static final Holidays HOLIDAYS = new Holidays();
    private static final EligibleRemediesByNeed REMEDIES = new EligibleRemediesByNeed(1, ReleasedCatalogue.read());

    @Test
    void withoutEventsItIsWhatTheDaysSlotsForecast() {
        int decided = 0;
        for (int number = 0; number < 100; number++) {
            Scenario scenario = ScenarioFixture.quiet(number);
            PlayedDays played = PlayDays.play(scenario, REMEDIES, HOLIDAYS, PHASE);
            List<Decision> forecast = new Forecast(known(scenario).policy(PHASE), Past.EMPTY, List.of())
                    .between(scenario.begin(), scenario.end());

            assertThat(played.rows())
                    .as("scenario %d", number)
                    .extracting(LedgerRow::slot, LedgerRow::state, LedgerRow::reason)
                    .containsExactlyElementsOf(forecast.stream()
                            .map(decision -> tuple(
                                    decision.slot(),
                                    decision.outcome().state(),
                                    decision.outcome().reason().map(Enum::name)))
                            .toList());
            decided += forecast.size();
        }
        assertThat(decided).isGreaterThan(4_000);
    }

    @Test
    void withReportsAndActivityItIsWhatARosterSettlesSecondBySecond() {
        int reported = 0;
        int moved = 0;
        for (int number = 0; number < 60; number++) {
            Scenario scenario = ScenarioFixture.eventful(number);
            PlayedDays played = PlayDays.play(scenario, REMEDIES, HOLIDAYS, PHASE);
            Service service = new Service(scenario);
            service.run();

            assertThat(withoutAnswers(played.rows())).as("scenario %d", number).containsExactlyElementsOf(service.rows);
            assertThat(played.nudges().values().stream()
                            .map(PlayedDays.Sent::nudge)
                            .filter(nudge -> nudge.source() != Source.REPORT))
                    .containsExactlyElementsOf(service.nudges);
            reported += played.rows().size() - service.rows.size();
            moved += played.movedTo().size();
        }
        assertThat(reported).isGreaterThan(30);
        assertThat(moved).isGreaterThan(50);
    }

    private static List<LedgerRow> withoutAnswers(List<LedgerRow> rows) {
        return rows.stream()
                .filter(row -> row.slot().key().source() != Source.REPORT)
                .toList();
    }

    /** The person as the service reads them at {@code now}, out of what reports and activity have said by then. */
    private static Member.Known known(Scenario scenario) {
        return known(scenario, scenario.begin(), scenario.begin(), List.of(), scenario.begin());
    }

    private static Member.Known known(
            Scenario scenario, Instant planned, Instant now, List<OneOff> oneOffs, Instant begun) {
        Prescription plan = plan(scenario, planned);
        Suppressions suppressions = new SuppressionFacts(
                        scenario.country(),
                        scenario.quiet(),
                        Optional.empty(),
                        Optional.empty(),
                        scenario.busy(),
                        scenario.activity().stream()
                                .filter(activity -> !activity.at().isAfter(now))
                                .toList())
                .suppressions(HOLIDAYS, now);
        return new Member.Known(
                scenario.person(),
                0,
                new Timetable(
                        scenario.key(),
                        scenario.zone(),
                        scenario.week().with(suppressions.makeUpDays()),
                        plan.cadences(),
                        new NudgeLimits(
                                plan.cap(),
                                NudgeLimits.USUAL.gap(),
                                NudgeLimits.USUAL.window(),
                                NudgeLimits.USUAL.grace()),
                        plan.followUpOn(),
                        planned),
                plan.need().held(),
                new SharedEligibility(plan.need(), REMEDIES),
                scenario.language(),
                LocalDate.ofInstant(plan.begins().orElse(begun), scenario.zone()),
                suppressions,
                SlotFilter.ANY,
                oneOffs);
    }

    private static Prescription plan(Scenario scenario, Instant now) {
        return Planner.plan(
                scenario.reports().stream()
                        .filter(report -> !report.completedAt().isAfter(now))
                        .map(report -> report.knownAt(now))
                        .sorted(Comparator.comparing(Reported::completedAt))
                        .toList(),
                scenario.preferences(),
                now);
    }

    /** Tables in memory, a roster, and a tick at every second at which anything is to do. */
    private static final class Service {

        private final Scenario scenario;
        private final Roster roster = new Roster(PHASE);
        private final List<LedgerRow> rows = new ArrayList<>();
        private final List<LedgerRow> ledger = new ArrayList<>();
        private final List<DueNudge> nudges = new ArrayList<>();
        private final Map<UUID, OneOff> oneOffs = new HashMap<>();
        private Instant planned;
        private Instant begun;
        private boolean isPrevention = true;

        Service(Scenario scenario) {
            this.scenario = scenario;
            this.planned = scenario.begin();
            this.begun = scenario.begin();
            roster.add(0, new HashMap<>());
            roster.put(new Member(known(scenario), planned));
        }

        void run() {
            Instant now = scenario.begin();
            while (now.isBefore(scenario.end())) {
                tick(now);
                now = next(now);
            }
        }

        private Instant next(Instant now) {
            Instant due = roster.frontier(scenario.end()).plusSeconds(1);
            return Stream.concat(events().filter(now::isBefore), Stream.of(due.isAfter(now) ? due : now.plusSeconds(1)))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private Stream<Instant> events() {
            return Stream.of(
                            scenario.activity().stream().map(Activity::at),
                            scenario.reports().stream().map(Reported::completedAt),
                            scenario.reports().stream().flatMap(report -> report.clearedAt().stream()),
                            renewal().stream())
                    .flatMap(moments -> moments);
        }

        /** When the job that renews plans finds this one. */
        private Optional<Instant> renewal() {
            Plan plan = Plan.unsaved();
            plan.become(PlayDaysTest.plan(scenario, planned), planned);
            return plan.renewFrom();
        }

        private void tick(Instant now) {
            List<Activity> heard = scenario.activity().stream()
                    .filter(activity -> activity.at().equals(now))
                    .toList();
            if (heard.stream().anyMatch(activity -> activity.kind() == ActivityKind.MEETING_OVER)) {
                Instant then = OneOff.afterInterruption(now, now);
                oneOffs.replaceAll((id, oneOff) -> oneOff.broughtForward(then));
            }
            if (!heard.isEmpty()) {
                readAgain(now);
            }
            for (Member member : roster.take(now, 10)) {
                settle(member, now);
            }
            boolean isRenewed = renewal().filter(from -> !now.isBefore(from)).isPresent();
            boolean isReported = scenario.reports().stream()
                    .anyMatch(report -> report.completedAt().equals(now)
                            || report.clearedAt().filter(now::equals).isPresent());
            if (isRenewed || isReported) {
                plan(now);
                readAgain(now);
            }
            scenario.reports().stream()
                    .filter(report -> report.completedAt().equals(now))
                    .forEach(report -> answer(now));
        }

        private void plan(Instant now) {
            planned = now;
            begun = isPrevention ? begun : now;
            Prescription plan = PlayDaysTest.plan(scenario, now);
            isPrevention = !plan.need().held() && plan.validTo().isEmpty();
        }

        private void answer(Instant now) {
            Member member = roster.find(0, scenario.person()).orElseThrow();
            LocalDate today = LocalDate.ofInstant(now, scenario.zone());
            long before = ledger.stream()
                    .filter(row -> row.slot().key().source() == Source.REPORT
                            && row.slot().date().equals(today))
                    .count();
            Slot slot = new Slot(
                    new Slot.Key(
                            member.known().eligibility().now().answer().kinds().get(0), today, Source.REPORT, (int)
                                    before),
                    now);
            ledger.add(new LedgerRow(scenario.person(), slot, SlotState.FIRED, Optional.empty(), Optional.empty()));
            readAgain(now);
        }

        private void readAgain(Instant now) {
            Optional<Member> before = roster.find(0, scenario.person());
            Member read = Member.again(known(scenario, planned, now, List.copyOf(oneOffs.values()), begun), before);
            roster.put(read);
        }

        private void settle(Member member, Instant now) {
            if (member.recent().isEmpty()) {
                member.remember(recall(member));
            }
            SlotSettlement settlement = SlotSettlement.of(member, PHASE, now);
            rows.addAll(settlement.rows());
            ledger.addAll(settlement.rows());
            nudges.addAll(settlement.nudges().values());
            settlement.evaluation().done().forEach(oneOff -> oneOffs.remove(oneOff.id()));
            settlement.evaluation().later().forEach(oneOff -> oneOffs.put(oneOff.id(), oneOff));
            settlement.settle();
            roster.put(member);
        }

        private RecentDays recall(Member member) {
            Map<UUID, DueNudge> sent =
                    nudges.stream().collect(Collectors.toMap(DueNudge::id, nudge -> nudge, (one, same) -> one));
            return RecentDays.of(
                    new Past(
                            ledger.stream().map(row -> row.slot().key()).collect(Collectors.toSet()),
                            ledger.stream()
                                    .filter(row -> row.state() == SlotState.FIRED)
                                    .map(row -> new Past.Fired(
                                            row.slot().date(),
                                            row.slot().at(),
                                            row.nudge()
                                                    .map(sent::get)
                                                    .map(nudge -> nudge.kinds().get(0))
                                                    .orElse(row.slot().kind())))
                                    .toList()),
                    member.settledUpTo(),
                    scenario.zone());
        }
    }
}
