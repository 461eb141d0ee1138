package dev.unknot.triage.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Spoken;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.result.AssessmentView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next question, and the result so far.
 *
 * @param question explicitly null when nothing is left to ask
 * @param correction what the person may correct in a result that says to call an ambulance; to be shown below it
 * @param assessment not stored; POST /assessments with the same body stores it
 */
public record InterviewView(
        @Nullable QuestionView question,
        boolean done,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(implementation = QuestionView.class)
        Optional<QuestionView> correction,

        AssessmentView assessment)
        implements Spoken {

    @Override
    public Language language() {
        return assessment.language();
    }

    static InterviewView of(Optional<Question> question, Optional<Question> correction, AssessmentView assessment) {
        return new InterviewView(
                question.map(QuestionView::of).orElse(null),
                question.isEmpty(),
                correction.map(QuestionView::of),
                assessment);
    }

    /** @param optional whether it cannot change the level; to skip it, send its id with {@code unsure: true} */
    public record QuestionView(String id, String text, String why, boolean optional, List<ItemView> items) {
        static QuestionView of(Question question) {
            return new QuestionView(
                    question.id(),
                    question.text(),
                    question.why(),
                    question.optional(),
                    question.items().stream().map(ItemView::of).toList());
        }
    }

    /**
     * @param finding the id to send back as evidence; {@code area} is sent as the field of that name
     * @param type boolean, number or area
     * @param options the areas to choose from
     * @param quote the words of the narrative to confirm
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ItemView(
            String finding,
            String label,

            @Schema(enumeration = {"boolean", "number", "area"})
            String type,

            Optional<String> unit,
            Optional<Double> min,
            Optional<Double> max,
            Optional<List<String>> options,
            Optional<String> quote) {
        static ItemView of(Question.Item item) {
            return new ItemView(
                    item.finding(),
                    item.label(),
                    item.type().name().toLowerCase(Locale.ROOT),
                    item.range().map(Finding.Range::unit),
                    item.range().map(Finding.Range::min),
                    item.range().map(Finding.Range::max),
                    item.type() == Question.Type.AREA
                            ? Optional.of(
                                    List.copyOf(Vocabulary.released().areas().keySet()))
                            : Optional.empty(),
                    item.quote());
        }
    }
}
