package dev.unknot.triage.interview;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How far an interview has come. After the same answers comes the same question, so interviews that begin alike share
 * their beginning: what is asked next is worked out once in a run of the tests.
 */
final class InterviewPath {

    private static final Map<Start, InterviewPath> STARTS = new ConcurrentHashMap<>();
    private static final Map<Question, Question> QUESTIONS = new ConcurrentHashMap<>();

    private final Optional<Question> next;
    private final Map<List<Object>, InterviewPath> further = new ConcurrentHashMap<>(2);

    private record Start(String hash, String language, Facts facts, Set<String> unsure) {}

    private InterviewPath(Optional<Question> next) {
        this.next = next.map(question -> QUESTIONS.computeIfAbsent(question, same -> same));
    }

    /**
     * @param facts what is known before the first question
     * @param unsure what was left unanswered before
     */
    static InterviewPath from(Protocol protocol, Facts facts, Set<String> unsure, Supplier<Optional<Question>> first) {
        return STARTS.computeIfAbsent(
                new Start(protocol.hash(), protocol.language().code(), facts, Set.copyOf(unsure)),
                start -> new InterviewPath(first.get()));
    }

    /** @param answers to the items of {@link #next}, in their order */
    InterviewPath after(List<Object> answers, Supplier<Optional<Question>> then) {
        return further.computeIfAbsent(List.copyOf(answers), any -> new InterviewPath(then.get()));
    }

    Optional<Question> next() {
        return next;
    }
}
