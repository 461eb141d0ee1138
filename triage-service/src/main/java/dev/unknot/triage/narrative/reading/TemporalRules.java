package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Assertion;
import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Context;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.lexicon.Entry;
import dev.unknot.triage.narrative.lexicon.Hit;
import dev.unknot.triage.narrative.measure.Time;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Applies the time of a mention: an operation counts for some weeks, a chest pain that has passed for three days. */
final class TemporalRules {

    private static final int OLD_DAYS = 31;

    private final Context context;
    private final List<Time> times;

    TemporalRules(Context context, List<Time> times) {
        this.context = context;
        this.times = times;
    }

    Stream<AssertedFinding> apply(Hit hit) {
        Assertion assertion = dated(hit, context.assertion(hit));
        boolean over = assertion.because() == AssertionBasis.RESOLVED || assertion.equals(STATED) && isOver(hit);
        if (!over || hit.entry().gone().isEmpty()) {
            return Stream.of(asserted(hit.entry().finding(), hit, assertion));
        }
        return gone(hit);
    }

    private static final Assertion STATED = new Assertion(Optional.of(Status.TRUE), AssertionBasis.STATED);

    private AssertedFinding asserted(String finding, Hit hit, Assertion assertion) {
        return new AssertedFinding(finding, hit, context.sentence().sentence(), assertion);
    }

    private Assertion dated(Hit hit, Assertion assertion) {
        boolean counts =
                assertion.status().filter(status -> status != Status.FALSE).isPresent();
        boolean past = assertion.because() == AssertionBasis.HISTORY;
        Optional<Time> ago = ago(hit);
        Entry entry = hit.entry();
        if (!counts && !past
                || ago.isEmpty()
                || entry.lasting() && entry.within().isEmpty()) {
            return assertion;
        }
        if (ago.get().days() > entry.within().orElse(OLD_DAYS)) {
            return counts && context.isBack(hit) ? assertion : new Assertion(Optional.empty(), AssertionBasis.HISTORY);
        }
        return entry.within().isPresent() ? STATED : assertion;
    }

    /** "I had chest pain yesterday". */
    private boolean isOver(Hit hit) {
        boolean had =
                IntStream.rangeClosed(1, 3).anyMatch(i -> context.sentence().isOf(hit.first() - i, "past-had"));
        return had && ago(hit).isPresent() && !context.isBack(hit);
    }

    private Optional<Time> ago(Hit hit) {
        return times.stream()
                .filter(time -> time.is(Time.Kind.AGO) && context.isDatedBy(time.first(), hit))
                .findFirst();
    }

    private Stream<AssertedFinding> gone(Hit hit) {
        Optional<Time> ago = ago(hit).or(() ->
                times.stream().filter(time -> time.is(Time.Kind.AGO)).findFirst());
        if (ago.isPresent()) {
            return hit.entry().gone().entrySet().stream()
                    .filter(stage -> stage.getKey() * 60 >= ago.get().minutes())
                    .limit(1)
                    .map(stage -> asserted(
                            stage.getValue(), hit, new Assertion(Optional.of(Status.TRUE), AssertionBasis.RESOLVED)));
        }
        Integer longest = hit.entry().gone().lastKey();
        return hit.entry().gone().entrySet().stream().map(stage -> unknown(hit, stage, longest));
    }

    private AssertedFinding unknown(Hit hit, Map.Entry<Integer, String> stage, Integer longest) {
        Status status = stage.getKey().equals(longest) ? Status.TRUE : Status.UNSURE;
        return asserted(stage.getValue(), hit, new Assertion(Optional.of(status), AssertionBasis.RESOLVED));
    }
}
