package dev.unknot.reminder.engine.simulation;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.reminder.availability.holiday.Holidays;
import dev.unknot.reminder.engine.day.SlotView;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.plan.wording.NeutralWords;
import dev.unknot.reminder.plan.wording.Phrases;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.outcome.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts what was played into words. */
final class WordSimulation {

    private static final String MOVED = "moved";

    private final SimulationRequest request;
    private final Scenario scenario;
    private final List<ChannelChoice> channels;
    private final Holidays holidays;
    private final Phrases phrases;

    /** @param channels beside the inbox, in order */
    WordSimulation(SimulationRequest request, Scenario scenario, List<ChannelChoice> channels, Holidays holidays) {
        this.request = request;
        this.scenario = scenario;
        this.channels = channels;
        this.holidays = holidays;
        this.phrases = Phrases.of(scenario.language());
    }

    SimulationView of(PlayedDays played) {
        List<SimulationView.Day> days = request.from()
                .datesUntil(request.to().plusDays(1))
                .map(date -> new SimulationView.Day(date, off(date), slots(date, played)))
                .toList();
        return new SimulationView(scenario.zone().getId(), phrases.language(), totals(days), days);
    }

    private List<SlotView.DayOff> off(LocalDate date) {
        Stream<SlotView.DayOff> leave = scenario.quiet().daysOff().stream()
                .filter(days -> days.contains(date))
                .limit(1)
                .map(days -> new SlotView.DayOff("leave", Optional.empty()));
        Stream<SlotView.DayOff> publicHolidays = Holidays.code(scenario.quiet().holidays(), scenario.country()).stream()
                .flatMap(code -> holidays.between(code, date, date, Locale.forLanguageTag(phrases.language())).stream())
                .map(holiday -> new SlotView.DayOff("holiday", Optional.of(holiday.name())));
        return Stream.concat(leave, publicHolidays).toList();
    }

    private List<SimulationView.Slot> slots(LocalDate date, PlayedDays played) {
        return IntStream.range(0, played.rows().size())
                .filter(row -> played.rows().get(row).slot().date().equals(date))
                .mapToObj(row -> slot(
                        played.rows().get(row),
                        Optional.ofNullable(played.movedTo().get(row)),
                        played))
                .sorted(Comparator.comparing(SimulationView.Slot::dueAt).thenComparing(SimulationView.Slot::kind))
                .toList();
    }

    private SimulationView.Slot slot(LedgerRow row, Optional<UUID> movedTo, PlayedDays played) {
        Optional<Reason> reason = row.reason().map(Reason::valueOf);
        Optional<PlayedDays.Sent> sent = row.nudge()
                .or(() -> movedTo)
                .flatMap(id -> Optional.ofNullable(played.nudges().get(id)));
        return new SimulationView.Slot(
                row.slot().kind(),
                phrases.kind(row.slot().kind()),
                row.slot().key().source(),
                at(row.slot().at()),
                movedTo.isPresent() ? MOVED : row.state().key(),
                reason.map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                reason.map(phrases::reason),
                sent.map(one -> at(one.nudge().dueAt())),
                sent.filter(one -> row.state() == SlotState.FIRED).map(this::nudge));
    }

    private SimulationView.Nudge nudge(PlayedDays.Sent sent) {
        DueNudge nudge = sent.nudge();
        List<String> languages = request.languages().orElse(List.of(phrases.language()));
        return new SimulationView.Nudge(
                nudge.kinds(),
                nudge.remedy(),
                at(nudge.expiresAt()),
                channels(nudge),
                languages.stream().map(language -> words(sent, language)).toList());
    }

    private List<SimulationView.OnChannel> channels(DueNudge nudge) {
        List<SimulationView.OnChannel> all = new ArrayList<>();
        all.add(new SimulationView.OnChannel(
                Channel.INBOX, ChannelChoice.Words.FULL, Optional.of(at(nudge.dueAt())), false, Optional.empty()));
        Instant turn = nudge.deliverFrom();
        for (ChannelChoice choice : nudge.isCarried() ? channels : List.<ChannelChoice>of()) {
            turn = turn.plus(Duration.ofMinutes(choice.afterMinutes()));
            boolean isOfUse = turn.isBefore(nudge.expiresAt());
            all.add(new SimulationView.OnChannel(
                    Channel.of(choice.channel()),
                    choice.words(),
                    Optional.of(turn).filter(any -> isOfUse).map(this::at),
                    turn.isAfter(nudge.deliverFrom()),
                    isOfUse ? Optional.empty() : Optional.of(phrases.reason(Reason.TOO_LATE))));
        }
        return all;
    }

    private static SimulationView.Words words(PlayedDays.Sent sent, String language) {
        DueNudge nudge = sent.nudge();
        NeutralWords neutral = NeutralWords.of(nudge.kinds(), Optional.of(language));
        RenderedNudge full = sent.remedies()
                .render(nudge.kinds(), nudge.remedy(), nudge.turn(), nudge.source(), Optional.of(language));
        return new SimulationView.Words(
                language,
                new SimulationView.Neutral(neutral.title(), neutral.text()),
                new SimulationView.Full(
                        full.title(),
                        full.why(),
                        full.text(),
                        full.steps(),
                        full.stop(),
                        full.beforeYouStart(),
                        full.minutes()));
    }

    private static SimulationView.Totals totals(List<SimulationView.Day> days) {
        List<SimulationView.Slot> slots =
                days.stream().flatMap(day -> day.slots().stream()).toList();
        Map<String, Integer> reasons = slots.stream()
                .flatMap(slot -> slot.reason().stream())
                .collect(Collectors.toMap(reason -> reason, reason -> 1, Integer::sum, TreeMap::new));
        return new SimulationView.Totals(
                count(slots, SlotState.FIRED.key()),
                count(slots, SlotState.MERGED.key()),
                count(slots, SlotState.SUPPRESSED.key()),
                count(slots, MOVED),
                count(slots, SlotState.EXPIRED.key()),
                reasons);
    }

    private static int count(List<SimulationView.Slot> slots, String state) {
        return (int) slots.stream().filter(slot -> slot.state().equals(state)).count();
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(scenario.zone()).toOffsetDateTime();
    }
}
