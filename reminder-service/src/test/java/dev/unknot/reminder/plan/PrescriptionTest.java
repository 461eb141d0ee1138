package dev.unknot.reminder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.assessments.AssessmentCompleted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrescriptionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void theNewestReportReplacesTheCautionsBefore() {
        Prescription prescription = Prescription.of(
                List.of(report(Level.ROUTINE, "pregnant", "osteoporosis"), report(Level.SELF_CARE, "skin-sensitive")));

        assertThat(prescription.held()).isFalse();
        assertThat(prescription.avoid()).containsExactly("skin-sensitive");
    }

    @Test
    void whatHoldsThePlanKeepsItsCautions() {
        Prescription prescription = Prescription.of(List.of(
                report(Level.SELF_CARE, "pregnant"),
                report(Level.URGENT, "nerve-signs", "osteoporosis"),
                report(Level.ROUTINE, "skin-sensitive")));

        assertThat(prescription.held()).isTrue();
        assertThat(prescription.avoid()).containsExactly("nerve-signs", "osteoporosis", "skin-sensitive");
    }

    @Test
    void aClearanceLiftsItsReportAndNoOther() {
        Report cleared = report(Level.EMERGENCY, "artery-signs");
        cleared.clearedAt = NOON;
        Report earlier = report(Level.URGENT, "nerve-signs");
        Report mild = report(Level.ROUTINE, "fever");

        assertThat(Prescription.of(List.of(cleared, mild)).held()).isFalse();
        assertThat(Prescription.of(List.of(cleared, mild)).avoid()).containsExactly("fever");
        assertThat(Prescription.of(List.of(earlier, cleared, mild)).held()).isTrue();
        assertThat(Prescription.of(List.of(earlier, cleared, mild)).avoid()).containsExactly("fever", "nerve-signs");
    }

    @Test
    void theCautionsOfAClearedNewestReportStay() {
        Report cleared = report(Level.URGENT, "nerve-signs");
        cleared.clearedAt = NOON;

        assertThat(Prescription.of(List.of(cleared)).avoid()).containsExactly("nerve-signs");
        assertThat(Prescription.of(List.of(cleared)).held()).isFalse();
    }

    private static Report report(Level level, String... avoid) {
        return new Report(new AssessmentCompleted(
                "acme",
                "ada",
                UUID.randomUUID(),
                level,
                false,
                Optional.empty(),
                List.of(),
                List.of(avoid),
                List.of(),
                LocalDate.parse("2026-11-30"),
                NOON));
    }
}
