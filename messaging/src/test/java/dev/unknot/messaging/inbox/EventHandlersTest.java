package dev.unknot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.contracts.Topics;
import dev.unknot.contracts.assessments.AssessmentCleared;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import org.junit.jupiter.api.Test;

class EventHandlersTest {

    @Test
    void aTypeWithoutAHandlerKeepsTheServiceFromStarting() {
        EventHandlers.Builder half = EventHandlers.of(Topics.ASSESSMENTS).on(AssessmentCompleted.class, event -> {});
        assertThatThrownBy(half::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ASSESSMENT_CLEARED");
    }

    @Test
    void aTypeOfAnotherTopicDoesToo() {
        EventHandlers.Builder tooMany = EventHandlers.of(Topics.ASSESSMENTS)
                .on(AssessmentCompleted.class, event -> {})
                .on(AssessmentCleared.class, event -> {})
                .on(RemedyWithdrawn.class, event -> {});
        assertThatThrownBy(tooMany::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REMEDY_WITHDRAWN");
    }

    @Test
    void aCompactedTopicNeedsAHandlerOfTombstones() {
        EventHandlers.Builder deaf = EventHandlers.of(Topics.REMEDIES)
                .on(RemedyPublished.class, event -> {})
                .on(RemedyWithdrawn.class, event -> {});
        assertThatThrownBy(deaf::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tombstones");
    }
}
