package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.interview.Interviewer.Story;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void dangersAreAskedAboutWhereverItHurts() {
        assertThat(Vocabulary.released().areas().keySet())
                .allSatisfy(area -> assertThat(items(person(area), "screen-region"))
                        .contains("screen-neck-artery", "screen-cramps", "screen-cauda-equina", "screen-limbs"));
    }

    @Test
    void whatCannotBeSoIsNotAsked() {
        Map<String, Double> numbers = Map.of("age-in-years", 41.0, "days-of-pain", 2.0);
        Map<String, Double> old = Map.of("age-in-years", 80.0, "days-of-pain", 2.0);

        assertThat(items(person("neck"), "screen-risks")).contains("screen-pregnancy");
        assertThat(items(
                        new Interviewee(PROTOCOL, "neck", Set.of(), numbers)
                                .of("male")
                                .interviewed(),
                        "screen-risks"))
                .doesNotContain("screen-pregnancy");
        assertThat(items(new Interviewee(PROTOCOL, "neck", Set.of(), old).interviewed(), "screen-risks"))
                .doesNotContain("screen-pregnancy");
    }

    /** Seen: only one of them was asked for the calf, and it ended with remedies. */
    @Test
    void whatWasTickedIsFollowedUpWhole() {
        Interviewee person = person("calf", "cannot-pass-water");

        assertThat(items(person, "screen-cauda-equina"))
                .containsExactlyElementsOf(
                        Objects.requireNonNull(PROTOCOL.screens().get("screen-cauda-equina"))
                                .items());
        assertThat(decide(person).level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void afterAnOperationItAsksWhereItWas() {
        Interviewee operated = person("neck", "recent-surgery-or-bedrest", "operated-knee-foot");

        assertThat(operated.questions())
                .filteredOn(question -> question.id().equals("screen-operated"))
                .singleElement()
                .matches(Question::optional);
        assertThat(operated.facts().has("operated-knee-foot")).isEqualTo(Truth.TRUE);
        assertThat(operated.facts().has("operated-belly")).isEqualTo(Truth.FALSE);
        assertThat(person("neck").screens()).doesNotContain("screen-operated");
        assertThat(person("neck", "chest-pain-now", "recent-surgery-or-bedrest").screens())
                .as("nothing is suggested in an emergency, so it does not matter")
                .doesNotContain("screen-operated");
    }

    /** Seen: the swollen leg was asked about as optional, and skipping it ended in self-care. */
    @Test
    void aSwollenLegIsNeverOptional() {
        Interviewee person = person("lower-back", "calf-swollen-one-side", "recent-surgery-or-bedrest");

        assertThat(person.questions())
                .filteredOn(question -> question.id().equals("screen-limbs"))
                .singleElement()
                .matches(question -> !question.optional());
        assertThat(decide(person).level()).isEqualTo(Level.EMERGENCY);
    }

    /** Correcting it may lower the level, so it cannot be optional. */
    @Test
    void anAreaThatWasOnlyInferredIsConfirmed() {
        Facts all = new Interviewee(PROTOCOL, "neck", Set.of(), Map.of("age-in-years", 41.0, "days-of-pain", 100.0))
                .interviewed()
                .facts()
                .withSupposedArea("neck");

        assertThat(Interviewer.next(PROTOCOL, all, Set.of(Question.LAST_CHECK))).hasValueSatisfying(question -> {
            assertThat(question.id()).isEqualTo(Question.PERSON);
            assertThat(question.optional()).isFalse();
            assertThat(question.why()).isEqualTo("We took this from your words. Please check that it is right.");
        });
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
        assertThat(person.screens()).doesNotContain("screen-remedy-safety");
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
        Set<String> passedOver = new LinkedHashSet<>(PROTOCOL.screens().keySet());
        passedOver.add(Question.PERSON);
        Facts known = Facts.NONE.withArea("neck").with("age-in-years", 41);

        assertThat(Interviewer.next(PROTOCOL, known, passedOver)).isEmpty();
        assertThat(Assessor.decide(PROTOCOL, known).provisional()).isTrue();
    }

    private static Story unconfirmed(String finding, String quote) {
        return new Story(Map.of(finding, quote), Map.of());
    }

    @Test
    void theNarrativeIsConfirmedFirst() {
        Facts facts = Facts.NONE.with("calf-swollen-one-side", true);
        Story story = unconfirmed("calf-swollen-one-side", "my calf is swollen with pride");

        Question first = Interviewer.next(PROTOCOL, facts, Set.of(), story).orElseThrow();

        assertThat(first.id()).isEqualTo(Question.STORY);
        assertThat(first.items()).singleElement().satisfies(item -> {
            assertThat(item.finding()).isEqualTo("calf-swollen-one-side");
            assertThat(item.label()).endsWith("?");
            assertThat(item.quote()).contains("my calf is swollen with pride");
        });
        assertThat(Interviewer.next(PROTOCOL, facts, Set.of("calf-swollen-one-side"), story))
                .map(Question::id)
                .isPresent()
                .get()
                .isNotEqualTo(Question.STORY);
        assertThat(Interviewer.next(PROTOCOL, facts, Set.of(Question.STORY), story))
                .map(Question::id)
                .isPresent()
                .get()
                .isNotEqualTo(Question.STORY);
        assertThat(Interviewer.correction(PROTOCOL, facts, Set.of(), story)).isEmpty();
    }

    /** Nothing stands between the person and the call; what was misread may be corrected below. */
    @Test
    void anAmbulanceComesWithoutAQuestion() {
        Facts facts = Facts.NONE.with("face-arm-speech", true);
        Story story = unconfirmed("face-arm-speech", "my face is numb with boredom");
        Story disagreeing = new Story(Map.of(), Map.of("face-arm-speech", "my face is numb with boredom"));

        assertThat(Interviewer.next(PROTOCOL, facts, Set.of(), story)).isEmpty();
        assertThat(Interviewer.next(PROTOCOL, facts, Set.of(), disagreeing)).isEmpty();
        assertThat(Interviewer.correction(PROTOCOL, facts, Set.of(), story))
                .map(Question::id)
                .contains(Question.STORY);
        assertThat(Interviewer.correction(PROTOCOL, facts, Set.of(), disagreeing))
                .map(Question::id)
                .contains(Question.CONTRADICTION);
        assertThat(Interviewer.correction(PROTOCOL, facts, Set.of(Question.STORY), story))
                .isEmpty();
    }

    @Test
    void aContradictionIsSaidInWordsAndAskedFirst() {
        Facts facts = Facts.NONE.with("calf-swollen-one-side", true);
        Story story = new Story(Map.of(), Map.of("calf-swollen-one-side", "my calf is thick"));

        Question first = Interviewer.next(PROTOCOL, facts, Set.of(), story).orElseThrow();

        assertThat(first.id()).isEqualTo(Question.CONTRADICTION);
        assertThat(first.optional()).isFalse();
        assertThat(first.items()).singleElement().satisfies(item -> {
            assertThat(item.finding()).isEqualTo("story:calf-swollen-one-side");
            assertThat(item.label())
                    .startsWith("You wrote \"my calf is thick\" and answered no to \"Is one calf or leg swollen");
        });
        assertThat(Interviewer.next(PROTOCOL, facts, Set.of(Question.CONTRADICTION), story))
                .map(Question::id)
                .isPresent()
                .get()
                .isNotEqualTo(Question.CONTRADICTION);
    }

    @Test
    void findingsThatRaiseNoLevelAreNotConfirmed() {
        assertThat(Interviewer.next(PROTOCOL, Facts.NONE, Set.of(), unconfirmed("sits-long", "at my desk all day")))
                .map(Question::id)
                .contains("screen-life-threats");
    }
}
