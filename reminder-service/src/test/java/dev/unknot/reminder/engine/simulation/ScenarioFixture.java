package dev.unknot.reminder.engine.simulation;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.activity.DeskSessionEnded;
import dev.unknot.contracts.activity.DeskSessionStarted;
import dev.unknot.contracts.activity.MeetingEnded;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.activity.WaterLogged;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.reminder.availability.activity.Activity;
import dev.unknot.reminder.person.preferences.QuietPreferences;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People drawn by a number, with some days of their life: the same for the same number. */
final class ScenarioFixture {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia");
    private static final List<String> COUNTRIES = List.of("DE", "CN", "US", "JP");
    private static final List<String> AREAS = List.of("neck", "lower-back", "shoulder", "knee", "wrist");
    private static final List<String> CAUSES = List.of("sitting-still", "stress", "repetition", "workstation");
    private static final List<String> CAUTIONS = List.of("pregnancy", "fluid-limit", "nerve-signs", "hypermobility");
    private static final Person PERSON = new Person("acme", "somebody");

    private final Random random;
    private final ZoneId zone;
    private final LocalDate first;
    private final Duration length;

    private ScenarioFixture(int number) {
        random = new Random(number);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        // Clock changes of both hemispheres, and holidays.
        first = LocalDate.parse("2026-03-20").plusDays(random.nextInt(280));
        length = Duration.ofDays(3 + random.nextInt(5));
    }

    /** Somebody who reports complaints and whose desk reports them. */
    static Scenario eventful(int number) {
        ScenarioFixture fixture = new ScenarioFixture(number);
        return fixture.scenario(number, fixture.reports(), fixture.activity());
    }

    /** Somebody of whom nothing is heard but what their preferences and their calendar say from the beginning. */
    static Scenario quiet(int number) {
        return new ScenarioFixture(number).scenario(number, List.of(), List.of());
    }

    private Scenario scenario(int number, List<Reported> reports, List<Activity> activity) {
        return new Scenario(
                PERSON,
                "acme/simulation/" + number,
                zone,
                week(),
                Optional.of(COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
                Optional.of(List.of("en", "de", "es").get(random.nextInt(3))),
                quietPreferences(),
                preferences(),
                reports,
                activity,
                busy(),
                begin(),
                begin().plus(length));
    }

    private Instant begin() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** In whole seconds, as slots are. */
    private Instant some() {
        return begin().plusSeconds(1 + random.nextInt((int) length.toSeconds()));
    }

    private Instant someWorkingTime() {
        return first.plusDays(random.nextInt((int) length.toDays()))
                .atTime(8, 0)
                .atZone(zone)
                .toInstant()
                .plusSeconds(random.nextInt(10 * 3600));
    }

    private WorkWeek week() {
        LocalTime from = LocalTime.of(random.nextInt(4) == 0 ? 22 : 8 + random.nextInt(2), 0);
        return new WorkWeek(Stream.of(WorkingTime.Weekday.values())
                .limit(5)
                .map(day -> new WorkingTime(day, from, from.plusHours(8)))
                .toList());
    }

    private QuietPreferences quietPreferences() {
        List<QuietTime> times = IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> {
                    LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
                    return QuietTime.everyDay(from, from.plusMinutes(15 + random.nextInt(120)));
                })
                .toList();
        return new QuietPreferences(
                times,
                random.nextInt(3) == 0 ? Optional.of(begin().plusSeconds(random.nextInt(86_400))) : Optional.empty(),
                random.nextInt(4) == 0 ? List.of(new DaysOff(first.plusDays(1), first.plusDays(1))) : List.of(),
                random.nextInt(4) == 0 ? Optional.of("off") : Optional.empty());
    }

    private PlanPreferences preferences() {
        return new PlanPreferences(
                random.nextInt(3) == 0
                        ? Optional.of(Set.of(NudgeKind.STRETCH, NudgeKind.EYES, NudgeKind.WALK))
                        : Optional.empty(),
                random.nextBoolean() ? Optional.of(Duration.ofMinutes(30 + random.nextInt(91))) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(1 + random.nextInt(12)) : Optional.empty(),
                Map.of());
    }

    private List<Reported> reports() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> {
                    Instant at = some();
                    return new Reported(
                            random.nextInt(4) == 0 ? Level.URGENT : Level.SELF_CARE,
                            random.nextInt(4) == 0,
                            Optional.of(AREAS.get(random.nextInt(AREAS.size()))),
                            List.of(CAUSES.get(random.nextInt(CAUSES.size()))),
                            random.nextInt(3) == 0 ? List.of(CAUTIONS.get(random.nextInt(CAUTIONS.size()))) : List.of(),
                            List.of(),
                            LocalDate.ofInstant(at, zone).plusDays(random.nextInt(4)),
                            at,
                            random.nextBoolean()
                                    ? Optional.of(at.plusSeconds(random.nextInt(200_000)))
                                    : Optional.empty(),
                            random.nextBoolean() ? Optional.of(Ranking.Stage.DAYS) : Optional.empty());
                })
                .toList();
    }

    private List<Activity> activity() {
        List<Activity> activity = new ArrayList<>();
        for (int i = 0; i < random.nextInt(20); i++) {
            Instant at = someWorkingTime();
            String organisation = PERSON.organisation();
            String employee = PERSON.employee();
            switch (random.nextInt(5)) {
                case 0 -> activity.add(Activity.of(new BreakTaken(organisation, employee, at, 5)));
                case 1 -> activity.add(Activity.of(new WaterLogged(organisation, employee, at, 200)));
                case 2 -> {
                    activity.add(Activity.of(new DeskSessionEnded(organisation, employee, at)));
                    activity.add(Activity.of(
                            new DeskSessionStarted(organisation, employee, at.plusSeconds(random.nextInt(20_000)))));
                }
                case 3 ->
                    activity.add(Activity.of(new MeetingStarted(organisation, employee, at, at.plusSeconds(3_600))));
                default -> {
                    activity.add(Activity.of(new MeetingStarted(organisation, employee, at, at.plusSeconds(5_400))));
                    activity.add(Activity.of(
                            new MeetingEnded(organisation, employee, at.plusSeconds(random.nextInt(7_000)))));
                }
            }
        }
        return activity;
    }

    private List<Span> busy() {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(any -> someWorkingTime())
                .map(from -> new Span(from, from.plusSeconds(900L * (1 + random.nextInt(6)))))
                .toList();
    }
}
