package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * With truthful answers, a narrative never leads to a lower level than the answers alone, however it is understood: it
 * never settles a question that would have revealed a danger sign.
 */
class StoryNeverLowersTest {

    private static final int OTHERS = 8;
    private static final List<Case> CASES =
            Stream.of(Case.own(), Case.heldOut()).flatMap(List::stream).toList();

    private static final Map<Case, Level> ASKED = new HashMap<>();

    record Fall(Case of, String story, Level asked, Level together) {}

    @Test
    void ofOnesOwn() {
        assertThat(CASES.stream().flatMap(each -> falls(each, each.story()))).isEmpty();
    }

    @Test
    void inGerman() {
        assertThat(Case.german())
                .allSatisfy(each -> assertThat(Conversation.of(each, each.story(), "de")
                                .finished()
                                .level()
                                .atLeast(asked(each)))
                        .isTrue());
    }

    /** A narrative of another case, as if every word had been misread: other areas, other signs, other denials. */
    @Test
    void ofSomebodyElse() {
        Random random = new Random(20261121);
        List<Fall> falls = new ArrayList<>();
        for (Case each : CASES) {
            for (int i = 0; i < OTHERS; i++) {
                Case other = CASES.get(random.nextInt(CASES.size()));
                falls(each, other.story()).forEach(falls::add);
            }
        }
        assertThat(falls).isEmpty();
    }

    private static Stream<Fall> falls(Case of, String story) {
        Level asked = asked(of);
        Level together = Conversation.of(of, story).finished().level();
        return together.atLeast(asked) ? Stream.empty() : Stream.of(new Fall(of, story, asked, together));
    }

    private static Level asked(Case of) {
        return ASKED.computeIfAbsent(
                of, each -> Conversation.of(each, "").finished().level());
    }
}
