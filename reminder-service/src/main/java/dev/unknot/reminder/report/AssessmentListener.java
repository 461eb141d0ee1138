package dev.unknot.reminder.report;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.assessments.AssessmentsErased;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes the results of triage. */
@ApplicationScoped
public class AssessmentListener {

    private final EventConsumer consumer;
    private final EventHandlers handlers;

    AssessmentListener(EventConsumer consumer, AnswerReport answerReport) {
        this.consumer = consumer;
        this.handlers = EventHandlers.of(Topics.ASSESSMENTS)
                .on(AssessmentCompleted.class, event -> answerReport.answer(event.data(), event.time()))
                .on(AssessmentCleared.class, event -> answerReport.clear(event.data(), event.time()))
                .on(AssessmentsErased.class, event -> answerReport.erase(event.data(), event.time()))
                .build();
    }

    @Incoming("assessments")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }
}
