package dev.unknot.messaging.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TombstonesIT {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Inject
    Tombstones tombstones;

    @Inject
    DataSource dataSource;

    private final Person person = new Person("acme", UUID.randomUUID() + "|ümlaut");

    @Test
    void whoLeftIsGoneAndNothingOlderOrNewerIsInTime() {
        assertThat(find()).isEmpty();
        mark(NOON);
        Tombstone tombstone = find().orElseThrow();
        assertThat(tombstone.isGone()).isTrue();
        assertThat(tombstone.isLate(NOON.minusSeconds(1))).isTrue();
        assertThat(tombstone.isLate(NOON.plusSeconds(1))).isTrue();
        assertThat(tombstone.isReturn(NOON)).isFalse();
        assertThat(tombstone.isReturn(NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void whoReturnedIsBackAndOnlyWhatIsOlderThanTheDepartureIsLate() {
        mark(NOON);
        QuarkusTransaction.requiringNew().run(() -> tombstones.markReturned(person, NOON.plusSeconds(60)));
        Tombstone tombstone = find().orElseThrow();
        assertThat(tombstone.isGone()).isFalse();
        assertThat(tombstone.isLate(NOON)).isTrue();
        assertThat(tombstone.isLate(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void aBackdatedDepartureErasesAgainAndIsNoEarlierOne() {
        mark(NOON);
        QuarkusTransaction.requiringNew().run(() -> tombstones.markReturned(person, NOON.plusSeconds(60)));
        mark(NOON.minusSeconds(3600));
        assertThat(find()).hasValue(new Tombstone(NOON, Optional.empty()));
    }

    @Test
    void theHashIsTheOneThatEarlierVersionsWrote() throws SQLException, GeneralSecurityException {
        mark(NOON);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("departed/for-tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected =
                mac.doFinal((person.organisation() + "/" + person.employee()).getBytes(StandardCharsets.UTF_8));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM tombstone WHERE person = ?")) {
            query.setBytes(1, expected);
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    private void mark(Instant when) {
        QuarkusTransaction.requiringNew().run(() -> tombstones.mark(person, when));
    }

    private Optional<Tombstone> find() {
        return QuarkusTransaction.requiringNew().call(() -> tombstones.of(person));
    }
}
