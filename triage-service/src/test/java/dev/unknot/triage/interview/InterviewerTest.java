package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterviewerTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static Interviewee person(String area, String... present) {
        return new Interviewee(PROTOCOL, area, Set.of(present), Map.of("age-in-years", 41.0, "days-of-pain", 2.0))
                .interviewed();
    }

    private static Decision decide(Interviewee person) {
        return Assessor.decide(PROTOCOL, person.facts());
    }

    @Test
    void asksForLifeThreatsFirst() {
        Question first = Interviewer.next(PROTOCOL, Facts.NONE, Set.of()).orElseThrow();

        assertThat(first.id()).isEqualTo("screen-life-threats");
        assertThat(first.items()).extracting(Item::finding).contains("screen-chest", "screen-brain");
        assertThat(first.why()).isEqualTo("This decides between looking after it yourself and calling an ambulance.");
        assertThat(first.optional()).isFalse();
    }

    @Test
    void aTickOpensItsScreenNextAndAnAmbulanceEndsIt() {
        Interviewee person = person("neck", "face-arm-speech");

        assertThat(person.screens()).containsExactly("screen-life-threats", "screen-brain");
        assertThat(decide(person).level()).isEqualTo(Level.AMBULANCE);
    }

    @Test
    void aPersonWithAKnotFinishesInEightScreens() {
        Interviewee person = person("neck", "sits-long");

        assertThat(person.screens())
                .startsWith("screen-life-threats", Question.PERSON)
                .hasSizeLessThanOrEqualTo(8);
        assertThat(decide(person).level()).isEqualTo(Level.SELF_CARE);
        assertThat(decide(person).provisional()).isFalse();
        assertThat(decide(person).causes()).containsExactly("sitting-still");
        assertThat(decide(person).avoid()).noneMatch(Decision.Ban::presumed);
    }

    @Test
    void onlyQuestionsOfTheAreaAreAsked() {
        assertThat(items(person("neck"), "screen-region"))
                .contains("screen-neck-artery")
                .doesNotContain("screen-cramps");
        assertThat(items(person("calf"), "screen-region"))
                .contains("screen-cramps")
                .doesNotContain("screen-neck-artery");
    }

    private static List<String> items(Interviewee person, String screen) {
        return person.questions().stream()
                .filter(question -> question.id().equals(screen))
                .flatMap(question -> question.items().stream())
                .map(Item::finding)
                .toList();
    }

    /** At URGENT and above there are no remedies, so nothing is asked about them. */
    @Test
    void remedySafetyIsAskedOnlyWhereRemediesAreSuggested() {
        Interviewee person = person("calf", "red-hot-skin");

        assertThat(decide(person).level()).isEqualTo(Level.URGENT);
        assertThat(person.screens()).doesNotContain("screen-medicine-safety");
        assertThat(person.questions()).noneMatch(Question::optional);
    }

    @Test
    void aTickWithoutAnswersBehindItStaysOpen() {
        Facts ticked = person("neck").facts().with("screen-chest", true);
        Facts unanswered = new Facts(Map.of("screen-chest", true), ticked.numbers(), ticked.area());

        assertThat(Interviewer.next(PROTOCOL, unanswered, Set.of()))
                .map(Question::id)
                .contains("screen-chest");
        assertThat(Assessor.decide(PROTOCOL, unanswered).provisional()).isTrue();
    }

    @Test
    void aSkippedScreenIsNotAskedAgainAndStaysUnknown() {
        Set<String> passedOver = PROTOCOL.screens().keySet();
        Facts known = Facts.NONE.withArea("neck").with("age-in-years", 41);

        assertThat(Interviewer.next(PROTOCOL, known, passedOver)).isEmpty();
        assertThat(Assessor.decide(PROTOCOL, known).provisional()).isTrue();
    }

    @Test
    void theNarrativeIsConfirmedFirst() {
        Facts facts = Facts.NONE.with("face-arm-speech", true);
        Map<String, String> words = Map.of("face-arm-speech", "my face is numb with boredom");

        Question first = Interviewer.next(PROTOCOL, facts, Set.of(), words).orElseThrow();

        assertThat(first.id()).isEqualTo(Question.STORY);
        assertThat(first.items()).singleElement().satisfies(item -> {
            assertThat(item.finding()).isEqualTo("face-arm-speech");
            assertThat(item.label()).endsWith("?");
            assertThat(item.quote()).contains("my face is numb with boredom");
        });
        assertThat(Interviewer.next(PROTOCOL, facts, Set.of("face-arm-speech"), words))
                .isEmpty();
        assertThat(Interviewer.next(PROTOCOL, facts, Set.of(Question.STORY), words))
                .isEmpty();
    }

    @Test
    void findingsThatRaiseNoLevelAreNotConfirmed() {
        assertThat(Interviewer.next(PROTOCOL, Facts.NONE, Set.of(), Map.of("sits-long", "at my desk all day")))
                .map(Question::id)
                .contains("screen-life-threats");
    }
}
