package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many lines of an interview ask whether a story was understood. */
class ConfirmationsTest {

    private static final Map<String, List<Case>> CASES =
            Map.of("own cases", Case.own(), "later held-out cases", Case.heldOutLater());

    /** What the story states, as far as a rule above self-care depends on it. */
    private static long stated(Case of) {
        return ReaderFixture.read(of.story()).mentions().stream()
                .filter(mention -> mention.is(Status.TRUE))
                .filter(mention -> ReaderFixture.PROTOCOL.rulesOn(mention.finding()).stream()
                        .anyMatch(rule -> rule.level() != Level.SELF_CARE))
                .count();
    }

    @Test
    void onlyWhatHoldsUpTheLevelIsConfirmed() {
        CASES.forEach((name, cases) -> {
            long stated = cases.stream().mapToLong(ConfirmationsTest::stated).sum();
            long confirmed = cases.stream()
                    .mapToLong(each ->
                            Conversation.of(each, each.story()).finished().confirmations())
                    .sum();

            System.out.printf(
                    "Confirmations, %s: %.2f lines a story if all were confirmed that rules depend on, %.2f now%n",
                    name, (double) stated / cases.size(), (double) confirmed / cases.size());
            assertThat(confirmed).isLessThan(stated);
        });
    }
}
