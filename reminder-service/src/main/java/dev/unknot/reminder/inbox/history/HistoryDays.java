package dev.unknot.reminder.inbox.history;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.checkin.CheckIn;
import dev.unknot.reminder.inbox.nudge.Felt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sums nudges and check-ins up by day. */
final class HistoryDays {

    private HistoryDays() {}

    /** The days on which there is anything, the earliest first. */
    static List<HistoryView.HistoryDay> of(Collection<SentNudge> nudges, Collection<CheckIn> checkIns) {
        SortedMap<LocalDate, List<SentNudge>> answered = new TreeMap<>();
        SortedMap<LocalDate, List<CheckIn>> said = new TreeMap<>();
        nudges.stream()
                .filter(nudge -> nudge.isDone() || nudge.isSkipped())
                .forEach(nudge -> answered.computeIfAbsent(nudge.date(), date -> new ArrayList<>())
                        .add(nudge));
        checkIns.forEach(checkIn ->
                said.computeIfAbsent(checkIn.date(), date -> new ArrayList<>()).add(checkIn));
        TreeSet<LocalDate> dates = new TreeSet<>(answered.keySet());
        dates.addAll(said.keySet());
        return dates.stream()
                .map(date -> day(date, answered.getOrDefault(date, List.of()), said.getOrDefault(date, List.of())))
                .toList();
    }

    private static HistoryView.HistoryDay day(LocalDate date, List<SentNudge> nudges, List<CheckIn> checkIns) {
        return new HistoryView.HistoryDay(
                date,
                SentNudge.done(nudges),
                SentNudge.skipped(nudges),
                Stream.of(NudgeKind.values())
                        .map(kind -> kind(kind, nudges))
                        .filter(kind -> kind.done() + kind.skipped() > 0)
                        .toList(),
                new HistoryView.Feelings(
                        SentNudge.felt(nudges, Felt.BETTER),
                        SentNudge.felt(nudges, Felt.SAME),
                        SentNudge.felt(nudges, Felt.WORSE)),
                discomfort(checkIns));
    }

    private static HistoryView.OfKind kind(NudgeKind kind, List<SentNudge> nudges) {
        List<SentNudge> ofKind =
                nudges.stream().filter(nudge -> nudge.kinds().contains(kind)).toList();
        return new HistoryView.OfKind(kind, SentNudge.done(ofKind), SentNudge.skipped(ofKind));
    }

    private static Optional<HistoryView.Discomfort> discomfort(List<CheckIn> checkIns) {
        return checkIns.isEmpty()
                ? Optional.empty()
                : Optional.of(new HistoryView.Discomfort(
                        Math.round(checkIns.stream()
                                                .mapToInt(CheckIn::discomfort)
                                                .average()
                                                .orElseThrow()
                                        * 10)
                                / 10.0,
                        checkIns.stream()
                                .map(checkIn -> new HistoryView.Reading(checkIn.at(), checkIn.discomfort()))
                                .toList()));
    }
}
