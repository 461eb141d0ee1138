package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.suspicion.SecondReaderFixture;
import dev.unknot.triage.narrative.suspicion.Suspected;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The second reader proposes questions and does nothing else. */
class SecondReaderNeverRaisesTest {

    private static final Protocol PROTOCOL = ReaderFixture.PROTOCOL;
    private static final List<Case> CASES = Stream.of(Case.own(), Case.dangers(), Case.heldOut())
            .flatMap(List::stream)
            .toList();

    record Difference(String id, Level without, Level with) {}

    @Test
    void raisesNoStory() {
        assertThat(CASES)
                .allSatisfy(each -> assertThat(
                                Conversation.readTwice(each, each.story()).level())
                        .isEqualTo(Conversation.of(each, each.story()).level()));
    }

    /** With truthful answers an interview ends where it ends without it, at most one screen later. */
    @Test
    void leadsNoInterviewElsewhere() {
        int longer = 0;
        for (Case each : CASES) {
            Conversation without = Conversation.of(each, each.story()).finished();
            Conversation with = Conversation.readTwice(each, each.story()).finished();

            assertThat(new Difference(each.id(), without.level(), with.level()))
                    .isEqualTo(new Difference(each.id(), without.level(), without.level()));
            assertThat(with.screens()).as(each.id()).isLessThanOrEqualTo(without.screens() + 1);
            longer += with.screens() > without.screens() ? 1 : 0;
        }
        System.out.printf("Second reader: %d of %d interviews one screen longer%n", longer, CASES.size());
    }

    /** A result with a red flag among the suspected ones is provisional already, as the flag is unanswered. */
    @Test
    void makesNothingProvisional() {
        for (Case each : CASES) {
            Facts facts = NarrativeMerge.of(PROTOCOL, ReaderFixture.read(each.story()), Facts.NONE, Set.of())
                    .facts();
            Decision decision = Assessor.decide(PROTOCOL, facts);
            for (Suspected suspected : SecondReaderFixture.suspected(each.story())) {
                boolean guard = Objects.requireNonNull(PROTOCOL.findings().get(suspected.finding()))
                        .guard();
                assertThat(!guard || decision.unanswered().contains(suspected.finding()))
                        .as(each.id() + ": " + suspected.finding())
                        .isTrue();
                assertThat(suspected.level().compareTo(decision.interval().lower()))
                        .isPositive();
            }
        }
    }
}
