package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Assertion;
import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Context;
import dev.unknot.triage.narrative.context.Patient;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Entry;
import dev.unknot.triage.narrative.lexicon.Hit;
import dev.unknot.triage.narrative.measure.Ages;
import dev.unknot.triage.narrative.measure.Temperatures;
import dev.unknot.triage.narrative.measure.Time;
import dev.unknot.triage.narrative.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the numbers of a narrative: age, days of pain, temperature. */
final class NumberReader {

    private static final int MOST_DAYS = 36500;
    private static final int NEAR = 5;
    private static final int AFTER = 1;
    private static final double DAY = 1440;
    private static final double FEVER = 38;
    private static final double MAYBE_FEVER = 37.5;
    private static final Entry FEVER_ENTRY =
            new Entry("fever", "fever", false, false, false, OptionalInt.empty(), List.of(), new TreeMap<>(), Map.of());

    private final String text;
    private final List<Context> contexts;
    private final List<List<Time>> times;
    private final List<AssertedFinding> asserted;
    private final Patient patient;

    NumberReader(
            String text,
            List<Context> contexts,
            List<List<Time>> times,
            List<AssertedFinding> asserted,
            Patient patient) {
        this.text = text;
        this.contexts = contexts;
        this.times = times;
        this.asserted = asserted;
        this.patient = patient;
    }

    List<Measurement> measures() {
        List<Measurement> measures = new ArrayList<>();
        age().ifPresent(measures::add);
        daysOfPain().ifPresent(measures::add);
        return measures;
    }

    private Optional<Measurement> age() {
        for (Context context : contexts) {
            Optional<Integer> at = Ages.in(context.sentence(), patient.isWriter());
            if (at.isPresent()) {
                Token token = context.sentence().sentence().get(at.get());
                return Optional.of(measure("age-in-years", token.number(), token, token));
            }
        }
        return Optional.empty();
    }

    /** The first of several durations, if it is also the longest; otherwise a question has to clarify. */
    private Optional<Measurement> daysOfPain() {
        List<Measurement> durations = new ArrayList<>();
        for (int i = 0; i < contexts.size(); i++) {
            Context context = contexts.get(i);
            times.get(i).stream()
                    .filter(time -> !time.is(Time.Kind.OTHER) && isOfPain(context, time))
                    .map(time -> measure(
                            "days-of-pain",
                            Math.min(time.days(), MOST_DAYS),
                            context.sentence().sentence().get(time.first()),
                            context.sentence().sentence().get(time.last())))
                    .forEach(durations::add);
        }
        double longest =
                durations.stream().mapToDouble(Measurement::value).max().orElse(0);
        return durations.stream()
                .limit(1)
                .filter(first -> first.value() >= longest)
                .findFirst();
    }

    /** Whether a duration is that of the pain, and not of a job, an operation, relief, or somebody else's illness. */
    private boolean isOfPain(Context context, Time time) {
        AnnotatedSentence sentence = context.sentence();
        boolean complaint = false;
        boolean started = false;
        boolean work = false;
        for (int i = 0; i < sentence.sentence().size(); i++) {
            boolean here = context.isSameClause(i, time.first());
            complaint |= sentence.isOf(i, "pain")
                    || sentence.isOf(i, "stiff")
                    || sentence.isOf(i, "cramp")
                    || sentence.isOf(i, "part")
                    || here && sentence.isOf(i, "it");
            started |= here && sentence.isOf(i, "start");
            work |= here && Math.abs(i - time.first()) <= NEAR && isOfAnother(sentence, i, time);
        }
        boolean another = asserted.stream()
                .anyMatch(each -> each.isSetAside()
                        && each.sentence() == sentence.sentence()
                        && context.isSameClause(each.hit().first(), time.first()));
        boolean since = time.minutes() >= DAY || hasSince(sentence, time);
        return complaint && !work && !another && since && (started || time.is(Time.Kind.LASTING));
    }

    /** "Sat for ten hours", "a ten hour shift", but not "for a week from sitting". */
    private static boolean isOfAnother(AnnotatedSentence sentence, int i, Time time) {
        boolean job = sentence.isOf(i, "worktime") && i - time.last() <= AFTER;
        return job || sentence.isOf(i, "event") || i < time.first() && sentence.isOf(i, "relief");
    }

    /** A duration under a day may be that of each episode, unless words such as "since" accompany it. */
    private static boolean hasSince(AnnotatedSentence sentence, Time time) {
        for (int i = Math.max(0, time.first() - 3); i <= time.last() + 1; i++) {
            if (sentence.isOf(i, "since") || sentence.isOf(i, "ago") || sentence.isOf(i, "start")) {
                return true;
            }
        }
        return false;
    }

    List<AssertedFinding> temperatures() {
        List<AssertedFinding> fevers = new ArrayList<>();
        for (Context context : contexts) {
            Temperatures.in(context.sentence()).ifPresent(at -> fevers.add(fever(context, at)));
        }
        return fevers;
    }

    private static AssertedFinding fever(Context context, int at) {
        Hit hit = new Hit(FEVER_ENTRY, false, new int[] {at});
        double celsius =
                Temperatures.celsius(context.sentence().sentence().get(at).number());
        Assertion assertion = context.assertion(hit);
        Status status = celsius >= FEVER ? Status.TRUE : celsius >= MAYBE_FEVER ? Status.UNSURE : Status.FALSE;
        boolean counts = assertion.status().filter(Status.TRUE::equals).isPresent();
        return new AssertedFinding(
                "fever",
                hit,
                context.sentence().sentence(),
                counts ? new Assertion(Optional.of(status), AssertionBasis.MEASURED) : assertion);
    }

    private Measurement measure(String finding, double value, Token first, Token last) {
        return new Measurement(finding, value, text.substring(first.from(), last.to()), first.from(), last.to());
    }
}
