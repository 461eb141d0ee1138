package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondLookTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static Interviewee person(String area, String... present) {
        return new Interviewee(PROTOCOL, area, Set.of(present), Map.of("age-in-years", 41.0, "days-of-pain", 2.0));
    }

    private static Optional<Question> question(Interviewee person, String id) {
        return person.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    @Test
    void aTickWithNothingBehindItIsAskedAgain() {
        Interviewee person = person("calf", "calf-swollen-one-side", "recent-surgery-or-bedrest")
                .overlooking("calf-swollen-one-side")
                .interviewed();

        assertThat(person.screens()).containsSubsequence("screen-limbs", "again:screen-limbs");
        assertThat(question(person, "again:screen-limbs")).hasValueSatisfying(question -> {
            assertThat(question.optional()).isFalse();
            assertThat(question.text()).contains("An arm or leg that is swollen");
            assertThat(question.items())
                    .extracting(Item::finding)
                    .contains("again:calf-swollen-one-side", "again:cast-too-tight");
            assertThat(question.items()).extracting(Item::label).allMatch(label -> label.endsWith("?"));
        });
        assertThat(InterviewCases.level(person("calf", "calf-swollen-one-side", "recent-surgery-or-bedrest")
                        .overlooking("calf-swollen-one-side")))
                .isEqualTo(Level.EMERGENCY);
    }

    @Test
    void aTickWithASignBehindItIsNotAskedAgain() {
        assertThat(person("calf", "calf-swollen-one-side").interviewed().screens())
                .contains("screen-limbs")
                .doesNotContain("again:screen-limbs");
    }

    /** Habits are no danger, and nobody is asked twice about them. */
    @Test
    void onlyDangersAreAskedAgain() {
        Interviewee person =
                person("neck", "poor-posture").overlooking("poor-posture").interviewed();

        assertThat(person.screens()).contains("screen-desk").doesNotContain("again:screen-desk");
    }

    @Test
    void everyDangerIsNamedOnceMoreInAFewLines() {
        for (String area : PROTOCOL.watchOrder().byArea().keySet()) {
            assertThat(question(person(area, "sits-long").interviewed(), Question.LAST_CHECK))
                    .as(area)
                    .hasValueSatisfying(question -> {
                        assertThat(question.optional()).isFalse();
                        assertThat(question.items())
                                .extracting(Item::finding)
                                .contains("check-heart", "check-limbs", "check-belly");
                    });
        }
    }

    /** What cannot raise the level beside the answers so far is not named. */
    @Test
    void onlyWhatCouldMatterIsNamed() {
        assertThat(question(person("neck", "sits-long").interviewed(), Question.LAST_CHECK)
                        .orElseThrow()
                        .items())
                .extracting(Item::finding)
                .doesNotContain("check-risks");
    }

    @Test
    void anEmergencyIsNotDelayed() {
        assertThat(person("lower-back", "saddle-numbness").interviewed().screens())
                .doesNotContain(Question.LAST_CHECK);
    }

    @Test
    void whoSaysYesIsAskedTheLinesAgain() {
        Interviewee person = person("calf", "calf-swollen-one-side", "calf-warm-red")
                .overlooking("screen-limbs")
                .interviewed();

        assertThat(person.screens()).containsSubsequence(Question.LAST_CHECK, "again:check-limbs", "screen-limbs");
        assertThat(question(person, "again:check-limbs").orElseThrow().items())
                .extracting(Item::finding)
                .contains("again:screen-limbs", "again:screen-nerves");
        assertThat(question(person, "screen-limbs").orElseThrow().items())
                .extracting(Item::finding)
                .contains("calf-swollen-one-side", "calf-warm-red");
        assertThat(InterviewCases.level(
                        person("calf", "calf-swollen-one-side", "calf-warm-red").overlooking("screen-limbs")))
                .isEqualTo(Level.EMERGENCY);
    }

    /** The service reads the answers as this test does. */
    @Test
    void theServiceReadsASecondAnswer() {
        for (String line : List.of("screen-limbs", "calf-swollen-one-side")) {
            Interviewee person = person("calf", "calf-swollen-one-side", "calf-warm-red", "getting-worse")
                    .overlooking(line)
                    .interviewed();

            assertThat(person.read(new Random(1)).answers())
                    .isEqualTo(person.facts().answers());
        }
    }
}
