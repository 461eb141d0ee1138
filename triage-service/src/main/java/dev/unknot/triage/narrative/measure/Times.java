package dev.unknot.triage.narrative.measure;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Quantities;
import dev.unknot.triage.narrative.measure.Time.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the time expressions in a sentence: "for a fortnight", "since Tuesday", "half an hour ago". */
public final class Times {

    private static final double DAY = 1440;
    private static final double WEEK = 7 * DAY;
    private static final int EARLIEST_WEEK = 12;
    private static final int MIDDLE = 15;
    private static final int EARLIEST = 1900;

    private final AnnotatedSentence sentence;
    private final Quantities quantities;
    private final LocalDate today;

    private Times(AnnotatedSentence sentence, Quantities quantities, LocalDate today) {
        this.sentence = sentence;
        this.quantities = quantities;
        this.today = today;
    }

    public static List<Time> of(AnnotatedSentence sentence, Quantities quantities, LocalDate today) {
        Times times = new Times(sentence, quantities, today);
        List<Time> found = new ArrayList<>();
        for (int i = 0; i < sentence.sentence().size(); i++) {
            times.at(i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Time> at(int i) {
        String word = word(i);
        Optional<Double> unit = quantities.unit(word);
        Optional<Double> weekday = quantities.weekday(word);
        if (weekday.isPresent()) {
            double days = Math.floorMod(
                    today.getDayOfWeek().getValue() - weekday.get().intValue(), 7);
            double extra = sentence.isOf(i - 1, "last") ? 7 : 0;
            return Optional.of(new Time((days + extra) * DAY, sinceOrAgo(i - 1), i, i));
        }
        Optional<Double> month = quantities.month(word).filter(any -> sentence.isOf(i - 1, "in-month"));
        if (month.isPresent()) {
            return ofMonth(i, month.get().intValue());
        }
        if (unit.isPresent() && !isNight(i)) {
            return counted(i, unit.get());
        }
        return quantities
                .moment(word)
                .or(() -> isNight(i) ? Optional.of(DAY / 2) : Optional.empty())
                .map(minutes -> new Time(minutes, ofMoment(i), i, i));
    }

    /** "In May", counted from the middle of the month; the current month gives no duration. */
    private Optional<Time> ofMonth(int i, int month) {
        int year = (int) number(i + 1).orElse(0);
        boolean named = year > EARLIEST && year <= today.getYear();
        LocalDate middle = LocalDate.of(named ? year : today.getYear(), month, MIDDLE);
        LocalDate last = middle.getMonthValue() > today.getMonthValue() && !named ? middle.minusYears(1) : middle;
        long days = ChronoUnit.DAYS.between(last, today);
        boolean now = last.getYear() == today.getYear() && last.getMonth() == today.getMonth();
        return now || days < 0
                ? Optional.empty()
                : Optional.of(new Time(days * DAY, sinceOrAgo(i - 1), i, named ? i + 1 : i));
    }

    /** "Last night" is a moment; "three nights" is not. */
    private boolean isNight(int i) {
        return sentence.isOf(i, "night") && number(i - 1).isEmpty();
    }

    private Optional<Time> counted(int i, double unit) {
        if (sentence.isOf(i - 1, "and-half") && number(i - 2).isPresent()) {
            return Optional.of(new Time((number(i - 2).getAsDouble() + 0.5) * unit, kind(i - 2, i), i - 2, i));
        }
        int first = i - 1;
        if (number(first).isEmpty() && number(first - 1).isPresent()) {
            first--;
        }
        OptionalDouble number = number(first);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        double count = number.getAsDouble();
        while (first > 0
                && number(first - 1).isPresent()
                && !sentence.sentence().get(first).isNumber()) {
            first--;
            count = Math.max(number(first).getAsDouble(), count == 1 ? 0 : count);
            count = number(first).getAsDouble() < 1 ? number(first).getAsDouble() : count;
        }
        int last = isAndHalf(i) ? i + 1 : i;
        return Optional.of(new Time((last > i ? count + 0.5 : count) * unit, kind(first, last), first, last));
    }

    /** "A week and a half", but not "a week and a half hour". */
    private boolean isAndHalf(int i) {
        return sentence.isOf(i + 1, "and-half") && quantities.unit(word(i + 2)).isEmpty();
    }

    private Kind kind(int first, int last) {
        if (sentence.isOf(last + 1, "ago") || sentence.isOf(first - 1, "ago") || sentence.isOf(last + 2, "ago")) {
            boolean lasts = sentence.isOf(first - 1, "since") || sentence.isOf(last + 1, "going-on");
            return lasts ? Kind.LASTING : Kind.AGO;
        }
        boolean calendar = first == last - 1 && sentence.isOf(first, "last");
        if (calendar && !sentence.isOf(first - 1, "the") && !sentence.isOf(first - 1, "since")) {
            return Kind.AGO;
        }
        if (sentence.isOf(first - 1, "every") || sentence.isOf(last + 1, "later") || isAge(first, last)) {
            return Kind.OTHER;
        }
        return Kind.LASTING;
    }

    /** "68 years old", "34 weeks pregnant", "at 34 weeks". */
    private boolean isAge(int first, int last) {
        boolean pregnancy = sentence.isOf(first - 1, "at-week")
                && quantities
                        .unit(word(last))
                        .filter(minutes -> minutes == WEEK)
                        .isPresent()
                && number(first).orElse(0) >= EARLIEST_WEEK;
        boolean old = sentence.isOf(last, "years-old") && sentence.isOf(last + 1, "old");
        boolean am = sentence.isOf(last, "years") && sentence.isOf(first - 1, "am");
        return pregnancy || old || am || sentence.isOf(last + 1, "old") || sentence.isOf(last + 1, "pregnancy");
    }

    /** "In the morning" and "every evening" are habits, not moments. */
    private Kind ofMoment(int i) {
        Kind kind = sinceOrAgo(i - 1);
        return kind == Kind.AGO && sentence.isOf(i - 1, "the") ? Kind.OTHER : kind;
    }

    private Kind sinceOrAgo(int before) {
        for (int i = before;
                i >= Math.max(0, before - 3) && quantities.unit(word(i)).isEmpty();
                i--) {
            if (sentence.isOf(i, "since")) {
                return Kind.LASTING;
            }
        }
        return Kind.AGO;
    }

    private OptionalDouble number(int i) {
        if (i < 0 || i >= sentence.sentence().size()) {
            return OptionalDouble.empty();
        }
        return sentence.sentence().get(i).isNumber()
                ? OptionalDouble.of(sentence.sentence().get(i).number())
                : quantities.number(word(i)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private String word(int i) {
        return sentence.sentence().word(i);
    }
}
