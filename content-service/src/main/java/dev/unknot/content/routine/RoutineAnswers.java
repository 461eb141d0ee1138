package dev.unknot.content.routine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.query.Answer;
import dev.unknot.content.query.AnswerCache;
import dev.unknot.content.remedy.Language;
import dev.unknot.content.routine.plan.Routine;
import dev.unknot.content.routine.plan.RoutinePlanner;
import dev.unknot.content.routine.plan.Wish;
import dev.unknot.content.shelf.Published;
import dev.unknot.content.shelf.RemedyFilter;
import dev.unknot.content.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Routines, each made once for a shelf. */
@ApplicationScoped
class RoutineAnswers {

    private static final long MOST_BYTES = 16L << 20;
    private static final int ENOUGH_HELP = 3;

    private final AnswerCache cache = new AnswerCache(MOST_BYTES);
    private final ObjectMapper mapper;

    RoutineAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Answer routine(Shelf shelf, Wish wish, Language language) {
        Question question = new Question(wish, language.within(shelf.languages()));
        return cache.get(
                        shelf,
                        question,
                        () -> CompletableFuture.completedFuture(made(shelf, wish, question.language())))
                .join();
    }

    private Answer made(Shelf shelf, Wish wish, Language language) {
        Routine routine = RoutinePlanner.plan(shelf, wish);
        List<Published> instead = routine.isForbidden() ? help(shelf, wish) : List.of();
        RoutineView view = RoutineView.of(routine, wish, language, instead);
        try {
            return Answer.of(mapper.writeValueAsBytes(view), view.languages());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a routine cannot be written as JSON", e);
        }
    }

    /** Professional help that nothing speaks against. */
    private static List<Published> help(Shelf shelf, Wish wish) {
        RemedyFilter filter = new RemedyFilter(
                List.of(wish.area()),
                List.of("professional"),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(wish.avoid()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return shelf.find(filter).limit(ENOUGH_HELP).toList();
    }

    private record Question(Wish wish, Language language) {}
}
