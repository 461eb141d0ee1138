package dev.unknot.content.routine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyFilter;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
import dev.unknot.content.routine.RoutineRequest.Asked;
import dev.unknot.content.routine.plan.Routine;
import dev.unknot.content.routine.plan.RoutineCriteria;
import dev.unknot.content.routine.plan.RoutinePlanner;
import dev.unknot.http.caching.Answer;
import dev.unknot.http.caching.AnswerCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Caches routines per index, as planning is expensive. */
@ApplicationScoped
class RoutineAnswers {

    private static final long MOST_BYTES = 16L << 20;
    private static final int ENOUGH_HELP = 3;

    private final AnswerCache cache = new AnswerCache(MOST_BYTES);
    private final ObjectMapper mapper;
    private final Notes notes;

    RoutineAnswers(ObjectMapper mapper, Notes notes) {
        this.mapper = mapper;
        this.notes = notes;
    }

    Answer routine(RemedyIndex index, Asked asked) {
        Asked alike = asked.within(index.languages());
        return cache.get(index, alike, () -> CompletableFuture.completedFuture(answer(view(index, alike))))
                .join();
    }

    private RoutineView view(RemedyIndex index, Asked asked) {
        RoutineCriteria criteria = asked.criteria();
        if (Notes.holdsBack(criteria.avoid())) {
            return RoutineView.of(Routine.heldBack(), asked, Optional.of(heldBack(index, asked)), doctor(index));
        }
        Routine routine = RoutinePlanner.plan(index, criteria);
        return RoutineView.of(
                routine, asked, note(routine, asked), routine.isForbidden() ? help(index, criteria) : List.of());
    }

    private Note heldBack(RemedyIndex index, Asked asked) {
        String card = doctor(index).stream()
                .map(remedy -> RoutineView.title(remedy, asked.language()))
                .findFirst()
                .orElse(Notes.DOCTORS_CARD);
        return notes.heldBack(
                asked.criteria().avoid(), asked.language().among(Notes.languages()), asked.country(), card);
    }

    private Optional<Note> note(Routine routine, Asked asked) {
        if (!routine.steps().isEmpty()) {
            return Optional.empty();
        }
        String key = routine.isForbidden() ? RoutineTexts.FORBIDDEN : RoutineTexts.NOTHING_FITS;
        return Optional.of(notes.plain(
                RoutineTexts.released().note(key, asked.language()),
                asked.language().among(RoutineTexts.released().languages())));
    }

    private static List<PublishedRemedy> doctor(RemedyIndex index) {
        return index.remedy(Notes.DOCTORS_CARD).stream().toList();
    }

    private Answer answer(RoutineView view) {
        try {
            return Answer.of(mapper.writeValueAsBytes(view), view.languages());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a routine cannot be written as JSON", e);
        }
    }

    /** Professional help that no caution blocks. */
    private static List<PublishedRemedy> help(RemedyIndex index, RoutineCriteria criteria) {
        RemedyFilter filter = new RemedyFilter(
                List.of(criteria.area()),
                List.of("professional"),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(criteria.avoid()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return index.find(filter).limit(ENOUGH_HELP).toList();
    }
}
