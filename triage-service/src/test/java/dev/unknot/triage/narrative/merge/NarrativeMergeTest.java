package dev.unknot.triage.narrative.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.AreaMention;
import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NarrativeMergeTest {

    private static Reading mentioning(String finding, Status status) {
        Mention mention = new Mention(finding, status, "so it is told", 0, 13, AssertionBasis.STATED);
        return new Reading(List.of(mention), List.of(), Optional.empty(), List.of(), List.of(), List.of(), 1);
    }

    private static MergedFacts merge(Reading reading, Facts answers, String... alone) {
        return NarrativeMerge.of(ProtocolFixture.released(), reading, answers, Set.of(alone));
    }

    @Test
    void aDangerSignInTheNarrativeCounts() {
        assertThat(merge(mentioning("fever", Status.TRUE), Facts.NONE).facts().has("fever"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aDangerSignThatTheNarrativeDeniesIsStillAsked() {
        MergedFacts merged = merge(mentioning("fever", Status.FALSE), Facts.NONE);

        assertThat(merged.facts().has("fever")).isEqualTo(Truth.UNKNOWN);
        assertThat(merged.mentions()).isEmpty();
    }

    @Test
    void anUnclearDangerSignIsStillAsked() {
        assertThat(merge(mentioning("fever", Status.UNSURE), Facts.NONE).facts().has("fever"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aHabitThatTheNarrativeDeniesIsAnswered() {
        assertThat(merge(mentioning("sits-long", Status.FALSE), Facts.NONE)
                        .facts()
                        .has("sits-long"))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void noneOfTheseDoesNotRetractADangerSign() {
        MergedFacts merged = merge(mentioning("fever", Status.TRUE), Facts.NONE.with("fever", false));

        assertThat(merged.facts().has("fever")).isEqualTo(Truth.TRUE);
        assertThat(merged.contradicted()).extracting(Mention::finding).containsExactly("fever");
    }

    @Test
    void anAnswerToThatVeryQuestionRetractsIt() {
        MergedFacts merged = merge(mentioning("fever", Status.TRUE), Facts.NONE.with("fever", false), "fever");

        assertThat(merged.facts().has("fever")).isEqualTo(Truth.FALSE);
        assertThat(merged.contradicted()).extracting(Mention::finding).containsExactly("fever");
    }

    @Test
    void theGraverReadingCountsUntilItIsSettled() {
        MergedFacts open = merge(mentioning("weight-loss", Status.TRUE), Facts.NONE.with("weight-loss", false));
        MergedFacts settled =
                merge(mentioning("weight-loss", Status.TRUE), Facts.NONE.with("weight-loss", false), "weight-loss");

        assertThat(open.facts().has("weight-loss")).isEqualTo(Truth.TRUE);
        assertThat(open.unsettled()).containsExactly("weight-loss");
        assertThat(settled.facts().has("weight-loss")).isEqualTo(Truth.FALSE);
        assertThat(settled.unsettled()).isEmpty();
    }

    @Test
    void aNarrativeNeverRetractsAnAnswer() {
        MergedFacts merged = merge(mentioning("fever", Status.FALSE), Facts.NONE.with("fever", true));

        assertThat(merged.facts().has("fever")).isEqualTo(Truth.TRUE);
        assertThat(merged.contradicted()).hasSize(1);
    }

    @Test
    void numbersAndAreaFillWhatIsMissing() {
        Reading reading = new Reading(
                List.of(),
                List.of(
                        new Measurement("age-in-years", 54, "54", 0, 2),
                        new Measurement("days-of-pain", 99999999, "ages", 0, 4)),
                Optional.of(new AreaMention("neck", "neck", 0, 4)),
                List.of("neck"),
                List.of(),
                List.of(),
                1);

        Facts filled = merge(reading, Facts.NONE).facts();
        Facts given = merge(reading, Facts.NONE.with("age-in-years", 41).withArea("hip"))
                .facts();

        assertThat(filled.number("age-in-years")).hasValue(54);
        assertThat(filled.number("days-of-pain")).isEmpty();
        assertThat(filled.area()).contains("neck");
        assertThat(given.number("age-in-years")).hasValue(41);
        assertThat(given.area()).contains("hip");
    }
}
