package dev.unknot.content.routine;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.danger.NamedCautions;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyFilter;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Note;
import dev.unknot.content.note.Notes;
import dev.unknot.content.remedy.DoctorsCard;
import dev.unknot.content.remedy.Reader;
import dev.unknot.content.remedy.ViewCache;
import dev.unknot.content.routine.RoutineRequest.Asked;
import dev.unknot.content.routine.plan.Routine;
import dev.unknot.content.routine.plan.RoutineCriteria;
import dev.unknot.content.routine.plan.RoutinePlanner;
import dev.unknot.http.caching.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Caches routines per index, as planning is expensive. */
@ApplicationScoped
class RoutineAnswers {

    private static final long MOST_BYTES = 16L << 20;
    private static final int ENOUGH_HELP = 3;

    private final ViewCache cache;
    private final Notes notes;

    RoutineAnswers(ObjectMapper mapper, Notes notes) {
        this.cache = new ViewCache(MOST_BYTES, mapper);
        this.notes = notes;
    }

    Answer routine(RemedyIndex index, Asked asked) {
        Asked alike = asked.within(index.languages());
        return cache.get(index, alike, () -> view(index, alike));
    }

    private RoutineView view(RemedyIndex index, Asked asked) {
        RoutineCriteria criteria = asked.criteria();
        Optional<Note> heldBack = heldBack(index, asked);
        if (heldBack.isPresent()) {
            return RoutineView.of(
                    Routine.heldBack(),
                    asked,
                    heldBack,
                    DoctorsCard.in(index).stream().toList());
        }
        Routine routine = RoutinePlanner.plan(index, criteria);
        return RoutineView.of(
                routine, asked, note(routine, asked), routine.isForbidden() ? help(index, criteria) : List.of());
    }

    /** Numbness or tingling can wait for an ordinary appointment; the exercises wait as well. */
    private Optional<Note> heldBack(RemedyIndex index, Asked asked) {
        Reader reader = asked.reader();
        Set<String> cautions = asked.criteria().avoid();
        String card = DoctorsCard.title(index, reader);
        if (Notes.holdsBack(cautions)) {
            return Optional.of(notes.heldBack(cautions, reader.spoken(), reader.country(), card));
        }
        return cautions.contains(NamedCautions.NERVE_SIGNS)
                ? Optional.of(notes.nerveSigns(List.of(), false, reader.spoken(), reader.country(), card))
                : Optional.empty();
    }

    private Optional<Note> note(Routine routine, Asked asked) {
        if (!routine.steps().isEmpty()) {
            return Optional.empty();
        }
        String key = routine.isForbidden() ? RoutineTexts.FORBIDDEN : RoutineTexts.NOTHING_FITS;
        return Optional.of(notes.plain(
                RoutineTexts.released().note(key, asked.reader().language()),
                asked.reader().language().among(RoutineTexts.released().languages())));
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
