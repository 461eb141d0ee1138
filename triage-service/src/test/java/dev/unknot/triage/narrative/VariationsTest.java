package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.narrative.Conversation.Understood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever its wording, a narrative with a truthful interview leads to at least the original level. */
class VariationsTest {

    /** @param alone the level of the narrative before anything is asked */
    record Outcome(Level alone, Level asked) {}

    record Run(Case of, String variation, Outcome was, Outcome is) {
        boolean fell() {
            return !is.asked().atLeast(was.asked());
        }

        boolean fellAlone() {
            return !is.alone().atLeast(was.alone());
        }

        boolean isGrave() {
            return of.level().atLeast(Level.EMERGENCY);
        }

        @Override
        public String toString() {
            return of.id() + ", " + variation + ": " + was + " is now " + is;
        }
    }

    private static final List<Run> RUNS = new ArrayList<>();

    @BeforeAll
    static void run() {
        Case.own().forEach(VariationsTest::run);
        System.out.println(report());
    }

    private static void run(Case of) {
        // The result depends only on what was understood, which most variations do not change.
        Map<Understood, Outcome> outcomes = new HashMap<>();
        Outcome was = outcome(of, of.story(), outcomes);
        Variations.of(of.story(), of.id().hashCode()).forEach((name, story) -> {
            // Only half of the milder cases, to spend the time where a lower level does most harm.
            if (of.level().atLeast(Level.EMERGENCY) || !name.contains(" before: ")) {
                RUNS.add(new Run(of, name, was, outcome(of, story, outcomes)));
            }
        });
    }

    private static Outcome outcome(Case of, String story, Map<Understood, Outcome> outcomes) {
        Conversation talk = Conversation.of(of, story);
        return outcomes.computeIfAbsent(
                talk.understood(),
                any -> new Outcome(talk.level(), talk.finished().level()));
    }

    private static String report() {
        List<Run> grave = RUNS.stream().filter(Run::isGrave).toList();
        int fell = (int) grave.stream().filter(Run::fell).count();
        Share share = new Share(fell, grave.size());
        String lines = String.format(
                Locale.ROOT,
                "%d stories told otherwise, %d of them emergencies. With interviews %d emergencies fell: at most %.2f%% (95%%, Wilson)%s."
                        + "%nThis bounds how often such variations of these very stories lower a level. The runs of one story are"
                        + " much alike, so they weigh less than as many stories would; and it says nothing of stories that are told"
                        + " in a way nobody thought of here, of people who answer wrongly, or of rules that are wrong.",
                RUNS.size(),
                grave.size(),
                fell,
                100 * share.upper(),
                fell == 0 ? String.format(Locale.ROOT, ", %.2f%% by the rule of three", 300.0 / grave.size()) : "");
        return lines + "\nFell as stories alone:\n"
                + grave.stream().filter(Run::fellAlone).map(Run::toString).collect(Collectors.joining("\n"));
    }

    /** Even without an interview, no typing error or other wording may hide an emergency. */
    @Test
    void noNarrativeAloneFalls() {
        assertThat(RUNS.stream().filter(Run::isGrave).filter(Run::fellAlone)).isEmpty();
    }

    @Test
    void thereAreRunsEnough() {
        assertThat(RUNS.stream().filter(Run::isGrave)).hasSizeGreaterThanOrEqualTo(2500);
    }

    /** For every case, including the mild ones. */
    @Test
    void noLevelFalls() {
        assertThat(RUNS.stream().filter(Run::fell)).isEmpty();
    }

    @Test
    void irrelevantTextChangesNothing() {
        List<Run> beside = RUNS.stream()
                .filter(run -> run.variation().startsWith("beside the point"))
                .toList();
        assertThat(beside).hasSizeGreaterThan(1000);
        assertThat(beside.stream().filter(run -> !run.is().equals(run.was()))).isEmpty();
    }
}
