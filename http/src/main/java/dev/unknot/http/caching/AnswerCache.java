package dev.unknot.http.caching;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers given before. They are made of one {@code source}, such as a shelf that never changes; with another one all of
 * them are forgotten.
 */
public final class AnswerCache {

    private final long mostBytes;
    private volatile Answers answers;

    public AnswerCache(long mostBytes) {
        this.mostBytes = mostBytes;
        answers = new Answers(this, mostBytes);
    }

    /** The answer to {@code question}; of several who ask at once, one has it made. */
    public CompletableFuture<Answer> get(Object source, Object question, Supplier<CompletableFuture<Answer>> make) {
        return of(source).byQuestion.get(question, (same, executor) -> make.get());
    }

    private Answers of(Object source) {
        Answers known = answers;
        if (known.source != source) {
            known = new Answers(source, mostBytes);
            answers = known;
        }
        return known;
    }

    private static final class Answers {
        private final Object source;
        private final AsyncCache<Object, Answer> byQuestion;

        Answers(Object source, long mostBytes) {
            this.source = source;
            byQuestion = Caffeine.newBuilder()
                    .maximumWeight(mostBytes)
                    .weigher((Object question, Answer answer) -> answer.body().length + 500)
                    .buildAsync();
        }
    }
}
