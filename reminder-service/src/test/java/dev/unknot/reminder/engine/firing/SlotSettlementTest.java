package dev.unknot.reminder.engine.firing;

import static dev.unknot.reminder.plan.wording.CatalogueFixture.remedy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.RecentDays;
import dev.unknot.reminder.engine.roster.SharedEligibility;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotSettlementTest {

    private static final Phase PHASE = new Phase("secret");
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Member member = new Member(known(), MONDAY);

    @Test
    void noRemedyComesTwiceInARowOfItsKindWhateverComesBetween() {
        Map<NudgeKind, List<String>> slugs = new EnumMap<>(NudgeKind.class);
        for (DueNudge nudge : days(1)) {
            nudge.remedy()
                    .ifPresent(slug -> slugs.computeIfAbsent(nudge.kinds().get(0), kind -> new ArrayList<>())
                            .add(slug));
        }

        // A walk every other time, so stretches and walks take turns.
        assertThat(slugs.keySet()).containsExactlyInAnyOrder(NudgeKind.STRETCH, NudgeKind.WALK);
        slugs.forEach((kind, inTurn) -> {
            assertThat(inTurn).as(kind.key()).hasSizeGreaterThan(2);
            for (int i = 1; i < inTurn.size(); i++) {
                assertThat(inTurn.get(i)).as("%s: %s", kind, inTurn).isNotEqualTo(inTurn.get(i - 1));
            }
        });
    }

    @Test
    void aLateNudgeCountsFromWhenItWent() {
        member.remember(RecentDays.of(Past.EMPTY, MONDAY, ZoneOffset.UTC));
        Instant late = member.timetable().next(MONDAY, PHASE).orElseThrow().plusSeconds(600);
        List<DueNudge> nudges = sit(late);

        assertThat(nudges).isNotEmpty();
        assertThat(member.recent().orElseThrow().past().fired())
                .containsExactly(new Past.Fired(
                        LocalDate.ofInstant(MONDAY, ZoneOffset.UTC),
                        late,
                        nudges.get(0).kinds().get(0)));
    }

    private List<DueNudge> days(int count) {
        member.remember(RecentDays.of(Past.EMPTY, MONDAY, ZoneOffset.UTC));
        List<DueNudge> nudges = new ArrayList<>();
        Instant end = MONDAY.plus(Duration.ofDays(count));
        for (Instant now = MONDAY; now.isBefore(end); now = now.plus(STEP)) {
            nudges.addAll(sit(now));
        }
        return nudges;
    }

    private List<DueNudge> sit(Instant now) {
        SlotSettlement sitting = SlotSettlement.of(member, PHASE, now);
        sitting.settle();
        return List.copyOf(sitting.nudges().values());
    }

    private static Member.Known known() {
        Person person = new Person("acme", "p1");
        Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
        cadences.put(NudgeKind.STRETCH, Duration.ofMinutes(45));
        cadences.put(NudgeKind.WALK, Duration.ofMinutes(90));
        RemedyNeed need =
                new RemedyNeed(false, true, Optional.of("neck"), List.of(), List.of(), List.of(), Optional.empty());
        EligibleRemediesByNeed offers = new EligibleRemediesByNeed(
                1,
                List.of(
                        remedy("walk-1", "walk"),
                        remedy("walk-2", "walk"),
                        remedy("stretch-1", "stretch", "neck"),
                        remedy("stretch-2", "stretch", "neck")));
        return new Member.Known(
                person,
                0,
                new Timetable(
                        person.key(),
                        ZoneOffset.UTC,
                        new WorkWeek(WorkingTime.OFFICE_HOURS),
                        cadences,
                        NudgeLimits.USUAL,
                        Optional.empty(),
                        MONDAY.minusSeconds(1)),
                false,
                new SharedEligibility(need, offers),
                Optional.empty(),
                LocalDate.parse("2026-11-01"),
                Suppressions.NONE,
                SlotFilter.ANY,
                List.of());
    }
}
