package dev.unknot.content.routine;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.note.Note;
import dev.unknot.content.remedy.Language;
import dev.unknot.content.remedy.Reader;
import dev.unknot.content.remedy.ViewCache.Localised;
import dev.unknot.content.routine.RoutineRequest.Asked;
import dev.unknot.content.routine.plan.Routine;
import dev.unknot.content.routine.plan.RoutineCriteria;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A routine in one language. */
@Schema(name = "Routine")
public record RoutineView(
        String area,

        @Schema(description = "The maximum duration, in minutes.")
        int minutes,

        @Schema(description = "The duration, in minutes; never more than minutes.")
        int totalMinutes,

        @Schema(description = "The language of the routine's own texts.")
        String language,

        @Schema(description = "The steps, in order.") List<StepView> steps,

        @Schema(description = "Phases without a step, each with the reason.")
        List<LeftOutView> leftOut,

        @Schema(description = "What to do instead; present if there is no step.")
        Optional<Note> note,

        @Schema(
                description =
                        "Professional help, if cautions block all remedies; the doctor's card if one is a danger.")
        List<LinkView> instead)
        implements Localised {

    /** One step: a remedy. */
    @Schema(name = "RoutineStep")
    public record StepView(
            int order,

            @Schema(enumeration = {"warm", "press", "stretch", "strengthen", "drink"})
            String phase,

            String slug,
            String kind,
            String title,
            int minutes,

            @Schema(description = "The reason for the step.")
            String why,

            @Schema(description = "The path of the remedy on this service.")
            String url,

            @Schema(description = "The language of the title and of the warnings.")
            String language,

            @Schema(description = "A warning for each given caution that the remedy warns of.")
            List<WarningView> warnings) {}

    @Schema(name = "RoutineWarning")
    public record WarningView(String caution, String text) {}

    @Schema(name = "LeftOut")
    public record LeftOutView(
            @Schema(enumeration = {"warm", "press", "stretch", "strengthen", "drink"})
            String phase,

            @Schema(enumeration = {"nothing-known", "caution", "place", "tool", "time"})
            String reason,

            String why) {}

    @Schema(name = "RemedyLink")
    public record LinkView(String slug, String title, String url) {}

    static RoutineView of(Routine routine, Asked asked, Optional<Note> note, List<PublishedRemedy> instead) {
        RoutineTexts words = RoutineTexts.released();
        RoutineCriteria criteria = asked.criteria();
        Reader reader = asked.reader();
        Language language = reader.language();
        return new RoutineView(
                criteria.area(),
                criteria.minutes(),
                routine.minutes(),
                language.among(words.languages()),
                IntStream.range(0, routine.steps().size())
                        .mapToObj(i -> step(i + 1, routine.steps().get(i), criteria, reader))
                        .toList(),
                routine.leftOut().entrySet().stream()
                        .map(entry -> new LeftOutView(
                                entry.getKey().key(), entry.getValue().key(), words.why(entry.getValue(), language)))
                        .toList(),
                note,
                instead.stream().map(remedy -> link(remedy, reader)).toList());
    }

    @Override
    public String contentLanguages() {
        return Stream.concat(Stream.of(language), steps.stream().map(StepView::language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static StepView step(int order, Routine.Step step, RoutineCriteria criteria, Reader reader) {
        RemedyContent remedy = step.remedy().content();
        Text text = reader.text(remedy);
        return new StepView(
                order,
                step.kind().phase().key(),
                remedy.slug(),
                remedy.kind(),
                text.title(),
                remedy.minutes(),
                RoutineTexts.released().why(step.kind(), reader.language()),
                url(remedy),
                reader.language().among(remedy.texts().keySet()),
                remedy.warn().stream()
                        .filter(criteria.avoid()::contains)
                        .map(caution -> new WarningView(
                                caution, Objects.requireNonNull(text.warnings().get(caution))))
                        .toList());
    }

    private static LinkView link(PublishedRemedy remedy, Reader reader) {
        return new LinkView(remedy.slug(), reader.text(remedy.content()).title(), url(remedy.content()));
    }

    private static String url(RemedyContent remedy) {
        return "/remedies/" + remedy.slug();
    }
}
