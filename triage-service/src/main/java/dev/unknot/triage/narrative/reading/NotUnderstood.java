package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Context;
import java.util.ArrayList;
import java.util.List;

/** Finds passages that seem to be about health but were not understood, so that they can be shown. */
final class NotUnderstood {

    private final String text;
    private final List<Context> contexts;
    private final List<AssertedFinding> asserted;

    NotUnderstood(String text, List<Context> contexts, List<AssertedFinding> asserted) {
        this.text = text;
        this.contexts = contexts;
        this.asserted = asserted;
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Context context : contexts) {
            int size = context.sentence().sentence().size();
            int from = 0;
            while (from < size) {
                int to = from;
                while (to < size && context.isSameClause(to, from)) {
                    to++;
                }
                if (isOfHealth(context, from, to) && !isUnderstood(context, from, to)) {
                    passages.add(Passage.of(
                            text,
                            context.sentence().sentence().get(from).from(),
                            context.sentence().sentence().get(to - 1).to()));
                }
                from = to;
            }
        }
        return passages;
    }

    private static boolean isOfHealth(Context context, int from, int to) {
        for (int i = from; i < to; i++) {
            if (context.sentence().isOf(i, "health")) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnderstood(Context context, int from, int to) {
        return asserted.stream()
                .filter(each -> each.sentence() == context.sentence().sentence())
                .anyMatch(each -> each.hit().first() < to && each.hit().last() >= from);
    }
}
