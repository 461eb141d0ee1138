package dev.unknot.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerOrderTest {

    private static Reading telling(String... findings) {
        List<Mention> mentions = Stream.of(findings)
                .map(finding -> new Mention(finding, Status.TRUE, "told", 0, 4, AssertionBasis.STATED))
                .toList();
        return new Reading(mentions, List.of(), Optional.empty(), List.of(), List.of(), List.of(), 1);
    }

    private static AnswerOrder order(String... ids) {
        return new AnswerOrder(List.of(ids), Set.of());
    }

    @Test
    void whatIsAnsweredFirstWasAskedAboutTheNarrative() {
        assertThat(order("fever", "dark-urine", "sits-long").settled(telling("fever", "dark-urine")))
                .containsExactlyInAnyOrder("fever", "dark-urine");
    }

    @Test
    void whatIsAnsweredLaterWasAnswerToItsOwnQuestion() {
        assertThat(order("screen-life-threats", "fever").settled(telling("fever")))
                .isEmpty();
        assertThat(order("dark-urine", "sits-long", "fever").settled(telling("fever", "dark-urine")))
                .containsExactly("dark-urine");
    }

    @Test
    void anAnswerAboutTheNarrativeSettlesItWheneverItComes() {
        assertThat(new AnswerOrder(List.of("sits-long", "fever", "story:fever"), Set.of("fever"))
                        .settled(telling("fever")))
                .containsExactly("fever");
    }
}
