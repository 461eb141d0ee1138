package dev.unknot.triage.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.result.RecentContacts.Contact;
import dev.unknot.triage.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentContactsTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Facts WORSE = Facts.NONE.withArea("neck").with("getting-worse", true);

    private static Contact ago(Duration ago, String area) {
        return new Contact(NOW.minus(ago), Optional.of(area));
    }

    private static double reports(Contact... earlier) {
        return new RecentContacts(List.of(earlier))
                .in(PROTOCOL, WORSE, NOW)
                .number(RecentContacts.REPORTS)
                .orElseThrow();
    }

    @Test
    void countsThisReportAndThoseOfTwoWeeks() {
        assertThat(reports()).isEqualTo(1);
        assertThat(reports(ago(Duration.ofDays(13), "neck"), ago(Duration.ofDays(15), "neck")))
                .isEqualTo(2);
        assertThat(reports(ago(Duration.ofDays(3), "neck"), ago(Duration.ofDays(9), "neck")))
                .isEqualTo(3);
    }

    @Test
    void anotherAreaIsAnotherComplaintUnlessUnknown() {
        assertThat(reports(ago(Duration.ofDays(3), "calf"))).isEqualTo(1);
        assertThat(reports(new Contact(NOW.minus(Duration.ofDays(3)), Optional.empty())))
                .isEqualTo(2);
    }

    @Test
    void correctingAnAnswerIsTheSameContact() {
        assertThat(reports(ago(Duration.ofMinutes(10), "neck"), ago(Duration.ofMinutes(50), "neck")))
                .isEqualTo(1);
        assertThat(reports(ago(Duration.ofHours(2), "neck"))).isEqualTo(2);
    }

    @Test
    void reportingTwiceAndWorseRaisesTheLevelWithItsReason() {
        Facts twice = new RecentContacts(List.of(ago(Duration.ofDays(4), "neck"))).in(PROTOCOL, WORSE, NOW);

        assertThat(Assessor.decide(PROTOCOL, twice).level()).isEqualTo(Level.URGENT);
        assertThat(Assessor.decide(PROTOCOL, twice).reasons())
                .extracting(Rule::id)
                .contains("reported-again-and-worse");
        assertThat(Assessor.decide(PROTOCOL, new RecentContacts(List.of()).in(PROTOCOL, WORSE, NOW))
                        .level())
                .isEqualTo(Level.ROUTINE);
    }

    @Test
    void aReportedNumberIsNeverLowered() {
        Facts said = WORSE.with(RecentContacts.REPORTS, 4);

        assertThat(new RecentContacts(List.of()).in(PROTOCOL, said, NOW).number(RecentContacts.REPORTS))
                .hasValue(4);
    }
}
