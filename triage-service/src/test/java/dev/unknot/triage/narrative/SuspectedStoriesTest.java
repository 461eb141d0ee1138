package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.narrative.suspicion.SecondReaderFixture;
import dev.unknot.triage.narrative.suspicion.Suspected;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the second reader proposes for whole stories that it was not taught, without an interview. */
class SuspectedStoriesTest {

    private static final List<Case> CASES = Stream.of(Case.dangers(), Case.heldOut(), Case.heldOutLater())
            .flatMap(List::stream)
            .toList();

    private static List<Case> at(Level level) {
        return CASES.stream().filter(each -> each.level() == level).toList();
    }

    private static boolean isRaised(Case of) {
        return Conversation.of(of, of.story()).level().atLeast(Level.EMERGENCY);
    }

    private static boolean isSuspected(Case of) {
        return SecondReaderFixture.suspected(of.story()).stream()
                .map(Suspected::level)
                .anyMatch(level -> level.atLeast(Level.EMERGENCY));
    }

    @Test
    void fewerEmergenciesAreNeitherRaisedNorSuspected() {
        List<Case> grave = new ArrayList<>(at(Level.EMERGENCY));
        grave.addAll(at(Level.AMBULANCE));
        List<Case> missed = grave.stream().filter(each -> !isRaised(each)).toList();
        long suspected =
                missed.stream().filter(SuspectedStoriesTest::isSuspected).count();

        System.out.printf(
                "Stories alone: %d of %d emergencies not raised by rules, an emergency suspected in %d of these%n",
                missed.size(), grave.size(), suspected);
        assertThat((double) suspected / missed.size()).isGreaterThanOrEqualTo(0.3);
    }

    @Test
    void mildStoriesAreAskedLittle() {
        List<Case> mild = at(Level.SELF_CARE);
        List<Integer> questions = mild.stream()
                .map(each -> SecondReaderFixture.suspected(each.story()).size())
                .toList();
        long asked = questions.stream().filter(some -> some > 0).count();
        double each = questions.stream().mapToInt(some -> some).average().orElseThrow();

        System.out.printf(
                "Stories alone: %d of %d of self-care have a question of the second reader, %.2f questions each%n",
                asked, mild.size(), each);
        assertThat((double) asked / mild.size()).isLessThanOrEqualTo(0.45);
        assertThat(each).isLessThanOrEqualTo(1);
    }
}
