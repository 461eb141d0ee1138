package dev.unknot.reminder.engine.day;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.availability.holiday.PublicHoliday;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.schedule.evaluation.Forecast;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.evaluation.Past;
import dev.unknot.reminder.schedule.evaluation.SchedulingPolicy;
import dev.unknot.reminder.schedule.evaluation.SlotFilter;
import dev.unknot.reminder.schedule.suppression.DaysOff;
import dev.unknot.reminder.schedule.suppression.QuietTime;
import dev.unknot.reminder.schedule.suppression.Span;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.NudgeLimits;
import dev.unknot.reminder.schedule.timetable.Phase;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many people, each on every day of their week ahead: the slots and the calendar say the same. */
class SamePictureTest {

    private static final Phase PHASE = new Phase("secret");
    private static final Phrases PHRASES = Phrases.of(Optional.of("en"));
    private static final Holidays HOLIDAYS = new Holidays();
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Asia/Shanghai", "America/New_York", "Asia/Jerusalem", "Australia/Lord_Howe");
    private static final List<String> COUNTRIES = List.of("DE", "CN", "US", "IL", "JP", "KR", "TW");

    @Test
    void slotsAndCalendarSayTheSame() {
        int nudges = 0;
        int left = 0;
        for (int i = 0; i < 300; i++) {
            SomePerson person = new SomePerson(new Random(i), "person-" + i);
            nudges += person.compareNudges();
            left += person.compareFreeTime();
        }
        // It compares something.
        assertThat(nudges).isGreaterThan(3_000);
        assertThat(left).isGreaterThan(500);
    }

    private static final class SomePerson {

        private final Random random;
        private final Instant now;
        private final ZoneId zone;
        private final Forecast forecast;
        private final FreeTime free;
        private final LocalDate today;
        private final List<VEvent> events;

        SomePerson(Random random, String id) {
            this.random = random;
            this.now = Instant.parse("2026-09-14T00:00:00Z").plusSeconds(random.nextInt(100 * 24 * 3600));
            this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            this.today = LocalDate.ofInstant(now, zone);
            String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            LocalDate last = today.plusDays(7);
            List<PublicHoliday> holidays = HOLIDAYS.between(country, today, last, Locale.ENGLISH);
            List<DaysOff> leave = random.nextInt(3) == 0
                    ? List.of(new DaysOff(today.plusDays(2), today.plusDays(2 + random.nextInt(4))))
                    : List.of();
            this.free = new FreeTime(zone, leave, holidays, quietTimes(), Optional.empty());
            this.forecast = new Forecast(policy(id, country), Past.EMPTY, oneOffs());
            String document = new CalendarDocument(new Person("acme", id), Optional.of("en"), now)
                    .of(ShowCalendar.carried(forecast.between(now, end())), free, today, last);
            ICalendar calendar = Biweekly.parse(document).first();
            this.events = calendar.getEvents();
        }

        private Instant end() {
            return now.plus(ShowCalendar.AHEAD);
        }

        private List<QuietTime> quietTimes() {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(any -> {
                        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
                        LocalTime to = from.plusMinutes(15 + random.nextInt(600));
                        return random.nextBoolean()
                                ? QuietTime.everyDay(from, to)
                                : new QuietTime(
                                        Set.of(today.plusDays(random.nextInt(7)).getDayOfWeek()), from, to);
                    })
                    .toList();
        }

        private SchedulingPolicy policy(String id, String country) {
            Set<LocalDate> makeUpDays = HOLIDAYS.makeUpDays(country);
            Map<NudgeKind, Duration> cadences = new EnumMap<>(NudgeKind.class);
            int pace = 30 + random.nextInt(91);
            cadences.put(NudgeKind.POSTURE, Duration.ofMinutes(pace));
            cadences.put(NudgeKind.STRETCH, Duration.ofMinutes(pace));
            cadences.put(NudgeKind.WALK, Duration.ofMinutes(2L * pace));
            cadences.put(NudgeKind.EYES, Duration.ofMinutes(20));
            Timetable timetable = new Timetable(
                    "acme/" + id,
                    zone,
                    week().with(makeUpDays),
                    cadences,
                    NudgeLimits.USUAL,
                    Optional.of(today.plusDays(random.nextInt(7))),
                    Instant.EPOCH);
            Instant meeting = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
            Suppressions suppressions = new Suppressions(
                    free.quietTimes(),
                    Optional.of(now.plus(Duration.ofMinutes(random.nextInt(300)))),
                    Optional.empty(),
                    Optional.empty(),
                    Stream.concat(
                                    free.leave().stream(),
                                    free.holidays().stream()
                                            .map(holiday -> new DaysOff(holiday.date(), holiday.date())))
                            .toList(),
                    makeUpDays,
                    List.of(new Span(meeting, meeting.plus(Duration.ofMinutes(50)))),
                    Optional.empty(),
                    List.of(),
                    List.of());
            return new SchedulingPolicy(
                    timetable, PHASE, false, Set.of(NudgeKind.values()), suppressions, SlotFilter.ANY);
        }

        private WorkWeek week() {
            LocalTime from = LocalTime.of(random.nextInt(24), 0);
            return new WorkWeek(Stream.of(WorkingTime.Weekday.values())
                    .limit(5)
                    .map(day -> new WorkingTime(day, from, from.plusHours(8)))
                    .toList());
        }

        private List<OneOff> oneOffs() {
            return random.nextBoolean()
                    ? List.of()
                    : List.of(new OneOff(
                            new UUID(0, random.nextLong()),
                            List.of(NudgeKind.STRETCH),
                            now.plus(Duration.ofMinutes(random.nextInt(600) - 5)),
                            OneOff.Cause.SNOOZED,
                            Optional.empty()));
        }

        private List<SlotView> slots(LocalDate date) {
            return PlannedSlots.of(date, forecast.policy().timetable().on(date, PHASE), forecast, now)
                    .views(Set.of(), PHRASES)
                    .toList();
        }

        int compareNudges() {
            Set<Instant> inCalendar = events.stream()
                    .filter(event -> event.getDuration() != null)
                    .map(event -> event.getDateStart().getValue().toInstant())
                    .collect(Collectors.toSet());
            List<SlotView> slots = today.minusDays(1)
                    .datesUntil(today.plusDays(9))
                    .flatMap(date -> slots(date).stream())
                    .filter(slot -> slot.dueAt().isAfter(now) && slot.dueAt().isBefore(end()))
                    .toList();
            assertThat(slots)
                    .filteredOn(slot -> slot.comesAt().isEmpty())
                    .allSatisfy(slot -> assertThat(slot.reason()).isPresent());
            Set<Instant> inSlots = slots.stream()
                    .filter(slot -> NudgeKinds.of(slot.kind()).isCarried())
                    .flatMap(slot -> slot.comesAt().stream())
                    .filter(end()::isAfter)
                    .collect(Collectors.toSet());
            assertThat(inCalendar).isEqualTo(inSlots);
            return inSlots.size();
        }

        int compareFreeTime() {
            List<LocalDate> dates = today.datesUntil(today.plusDays(8)).toList();
            List<SlotView.Day> days = dates.stream()
                    .map(date -> SlotView.Day.of(List.of(), date, free))
                    .toList();
            for (SlotView.Day day : days) {
                Set<String> names = events.stream()
                        .filter(event -> !event.getDateStart().getValue().hasTime())
                        .filter(event -> covers(event, day.date()))
                        .map(event -> event.getSummary().getValue())
                        .collect(Collectors.toSet());
                assertThat(names)
                        .isEqualTo(day.off().stream()
                                .map(off -> off.name().orElse("Day off"))
                                .collect(Collectors.toSet()));
            }
            Set<SlotView.Quiet> inCalendar = events.stream()
                    .filter(event -> event.getDateEnd() != null
                            && event.getDateStart().getValue().hasTime())
                    .map(event -> new SlotView.Quiet(
                            event.getDateStart().getValue().toInstant(),
                            event.getDateEnd().getValue().toInstant()))
                    .collect(Collectors.toSet());
            Set<SlotView.Quiet> inSlots = Stream.concat(Stream.of(today.minusDays(1)), dates.stream())
                    .flatMap(date -> SlotView.Day.of(List.of(), date, free).quiet().stream())
                    .filter(quiet -> quiet.to().isAfter(now))
                    .collect(Collectors.toSet());
            assertThat(inCalendar).isEqualTo(inSlots);
            assertThat(events)
                    .allMatch(event -> event.getTransparency().isTransparent())
                    .extracting(event -> event.getUid().getValue())
                    .doesNotHaveDuplicates();
            return inSlots.size();
        }

        private static boolean covers(VEvent event, LocalDate date) {
            LocalDate first =
                    LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
            LocalDate end = LocalDate.ofInstant(event.getDateEnd().getValue().toInstant(), ZoneId.systemDefault());
            return !date.isBefore(first) && date.isBefore(end);
        }
    }
}
