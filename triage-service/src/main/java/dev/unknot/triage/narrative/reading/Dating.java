package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Context;
import dev.unknot.triage.narrative.context.Family;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.context.Verdict;
import dev.unknot.triage.narrative.lexicon.Entry;
import dev.unknot.triage.narrative.lexicon.Hit;
import dev.unknot.triage.narrative.measure.Time;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets what was said against when it was: an operation counts for some weeks, a chest pain that has gone for three days. */
final class Dating {

    private static final int OLD_DAYS = 31;

    private final Context context;
    private final List<Time> times;

    Dating(Context context, List<Time> times) {
        this.context = context;
        this.times = times;
    }

    Stream<Judged> judge(Hit hit) {
        Verdict verdict = dated(hit, context.of(hit));
        boolean over = verdict.because() == Family.RESOLVED || verdict.equals(STATED) && isOver(hit);
        if (!over || hit.entry().gone().isEmpty()) {
            return Stream.of(judged(hit.entry().finding(), hit, verdict));
        }
        return gone(hit);
    }

    private static final Verdict STATED = new Verdict(Optional.of(Status.TRUE), Family.STATED);

    private Judged judged(String finding, Hit hit, Verdict verdict) {
        return new Judged(finding, hit, context.sentence().sentence(), verdict);
    }

    private Verdict dated(Hit hit, Verdict verdict) {
        boolean counts =
                verdict.status().filter(status -> status != Status.FALSE).isPresent();
        boolean past = verdict.because() == Family.HISTORY;
        Optional<Time> ago = ago(hit);
        Entry entry = hit.entry();
        if (!counts && !past
                || ago.isEmpty()
                || entry.lasting() && entry.within().isEmpty()) {
            return verdict;
        }
        if (ago.get().days() > entry.within().orElse(OLD_DAYS)) {
            return counts && context.isBack(hit) ? verdict : new Verdict(Optional.empty(), Family.HISTORY);
        }
        return entry.within().isPresent() ? STATED : verdict;
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

    private Stream<Judged> gone(Hit hit) {
        Optional<Time> ago = ago(hit).or(() ->
                times.stream().filter(time -> time.is(Time.Kind.AGO)).findFirst());
        if (ago.isPresent()) {
            return hit.entry().gone().entrySet().stream()
                    .filter(stage -> stage.getKey() * 60 >= ago.get().minutes())
                    .limit(1)
                    .map(stage ->
                            judged(stage.getValue(), hit, new Verdict(Optional.of(Status.TRUE), Family.RESOLVED)));
        }
        Integer longest = hit.entry().gone().lastKey();
        return hit.entry().gone().entrySet().stream().map(stage -> unknown(hit, stage, longest));
    }

    private Judged unknown(Hit hit, Map.Entry<Integer, String> stage, Integer longest) {
        Status status = stage.getKey().equals(longest) ? Status.TRUE : Status.UNSURE;
        return judged(stage.getValue(), hit, new Verdict(Optional.of(status), Family.RESOLVED));
    }
}
