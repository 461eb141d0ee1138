package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.report.AnswerReader;
import dev.unknot.triage.report.AssessmentRequest.Evidence;
import dev.unknot.triage.report.RequestFixture;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What would call an ambulance beside a sign is asked right after that sign. */
class AccompanyingQuestionTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static Interviewee person(String... present) {
        return new Interviewee(PROTOCOL, "calf", Set.of(present), Map.of("age-in-years", 41.0, "days-of-pain", 2.0));
    }

    private static Facts breathless() {
        return person("breathless").interviewed().asked().stream()
                .filter(asked -> asked.question().id().startsWith("accompanying:"))
                .map(Interviewee.Asked::before)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isAskedBeforeAgeAndPlace() {
        Interviewee person = person("breathless", "had-clot").interviewed();

        assertThat(person.screens()).hasSize(3).startsWith("screen-life-threats", "screen-breath");
        assertThat(person.questions().get(2)).satisfies(question -> {
            assertThat(question.id()).startsWith("accompanying:");
            assertThat(question.optional()).isFalse();
            assertThat(question.items())
                    .extracting(Item::finding)
                    .contains("had-clot", "recent-surgery-or-bedrest", "weakness-spreading")
                    .doesNotContain("screen-nerves", "diabetes");
        });
        assertThat(InterviewCases.level(person)).isEqualTo(Level.AMBULANCE);
    }

    /** Pins and needles bring up only a dive, and that waits for its own screen. */
    @Test
    void oneQuestionAloneIsNotWorthAScreen() {
        assertThat(person("tingling-or-numbness").interviewed().screens())
                .noneMatch(screen -> screen.startsWith("accompanying:"));
    }

    @Test
    void whoSkipsItIsAskedLater() {
        Question question = Interviewer.next(PROTOCOL, breathless(), Set.of()).orElseThrow();

        assertThat(question.id()).startsWith("accompanying:");
        assertThat(Interviewer.next(PROTOCOL, breathless(), Set.of(question.id())))
                .hasValueSatisfying(next -> assertThat(next.id()).doesNotStartWith("accompanying:"));
    }

    @Test
    void theServiceKnowsItsId() {
        assertThat(skipped("accompanying:had-clot")).contains("accompanying:had-clot");
        assertThatThrownBy(() -> skipped("accompanying:zebra")).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> skipped("accompanying:age-in-years")).isInstanceOf(HttpProblem.class);
    }

    private static Set<String> skipped(String question) {
        Evidence unsure = new Evidence(Optional.of(question), Optional.empty(), Optional.empty(), Optional.of(true));
        return AnswerReader.read(PROTOCOL, RequestFixture.answers(Optional.empty(), Optional.empty(), List.of(unsure)))
                .unsure();
    }
}
