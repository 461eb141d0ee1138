package dev.unknot.reminder.report;

import dev.unknot.contracts.Event;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.reminder.intake.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What triage found. */
@ApplicationScoped
public class AssessmentListener {

    private final Intake intake;
    private final AnswerReport answerReport;

    AssessmentListener(Intake intake, AnswerReport answerReport) {
        this.intake = intake;
        this.answerReport = answerReport;
    }

    @Incoming("assessments")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        intake.take(record, this::apply);
    }

    private void apply(Event<?> event) {
        if (event.data() instanceof AssessmentCompleted completed) {
            answerReport.answer(completed, event.time());
        } else if (event.data() instanceof AssessmentCleared cleared) {
            answerReport.clear(cleared, event.time());
        }
    }
}
