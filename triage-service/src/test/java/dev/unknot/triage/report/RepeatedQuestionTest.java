package dev.unknot.triage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.report.AssessmentRequest.Evidence;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedQuestionTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static Evidence said(String id, boolean present) {
        return new Evidence(Optional.of(id), Optional.of(present), Optional.empty(), Optional.empty());
    }

    private static Evidence unsure(String id) {
        return new Evidence(Optional.of(id), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    private static ParsedComplaint read(Evidence... evidence) {
        return AnswerReader.read(
                PROTOCOL, RequestFixture.answers(Optional.empty(), Optional.empty(), List.of(evidence)));
    }

    @Test
    void aSecondYesCounts() {
        ParsedComplaint complaint =
                read(said("screen-limbs", true), said("limb-cold-pale", false), said("again:limb-cold-pale", true));

        assertThat(complaint.facts().has("limb-cold-pale")).isEqualTo(Truth.TRUE);
        assertThat(complaint.unsure()).contains("again:limb-cold-pale");
    }

    @Test
    void aSecondNoChangesNothing() {
        assertThat(read(said("fever", true), said("again:fever", false)).facts().has("fever"))
                .isEqualTo(Truth.TRUE);
        assertThat(read(said("again:fever", false)).facts().has("fever")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void notSureCountsAsYes() {
        assertThat(read(said("screen-limbs", false), unsure("again:limb-cold-pale"))
                        .facts()
                        .has("limb-cold-pale"))
                .isEqualTo(Truth.TRUE);
    }

    /** Who overlooked the line has not denied what stands behind it. */
    @Test
    void aSecondYesOpensTheLineAgain() {
        ParsedComplaint complaint = read(
                said("screen-limbs", false), said("screen-lump", false), said("again:calf-swollen-one-side", true));

        assertThat(complaint.facts().has("screen-limbs")).isEqualTo(Truth.TRUE);
        assertThat(complaint.facts().has("calf-warm-red")).isEqualTo(Truth.UNKNOWN);
        assertThat(complaint.facts().has("growing-lump")).isEqualTo(Truth.FALSE);
        assertThat(read(said("screen-region", false), said("again:calf-swollen-one-side", true))
                        .facts()
                        .has("calf-warm-red"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aLineMayBeOpenedAgain() {
        ParsedComplaint complaint = read(said("screen-limbs", false), said("again:screen-limbs", true));

        assertThat(complaint.facts().has("screen-limbs")).isEqualTo(Truth.TRUE);
        assertThat(complaint.facts().has("limb-cold-pale")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aLineThatRepeatsOthersDeniesNothing() {
        ParsedComplaint complaint = read(said("limb-cold-pale", true), said("check-limbs", false));

        assertThat(complaint.facts().has("limb-cold-pale")).isEqualTo(Truth.TRUE);
        assertThat(complaint.facts().has("calf-warm-red")).isEqualTo(Truth.UNKNOWN);
        assertThat(read(said("screen-last-check", false)).unsure()).contains("screen-last-check");
        assertThat(read(unsure("check-limbs")).facts().has("check-limbs")).isEqualTo(Truth.TRUE);
    }

    @Test
    void aWholeScreenMayBeDeniedOrSkippedAgain() {
        assertThat(read(said("again:screen-limbs", false)).unsure()).contains("again:screen-limbs");
        assertThat(read(unsure("again:screen-limbs")).unsure()).contains("again:screen-limbs");
        assertThat(read(unsure("screen-last-check")).unsure()).contains("screen-last-check");
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        assertThatThrownBy(() -> read(said("again:zebra", true))).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> read(said("again:age-in-years", true))).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> read(said("again:screen-region", true))).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> read(said("screen-last-check", true))).isInstanceOf(HttpProblem.class);
    }
}
