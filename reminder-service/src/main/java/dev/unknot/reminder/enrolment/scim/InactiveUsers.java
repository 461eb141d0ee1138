package dev.unknot.reminder.enrolment.scim;

import dev.unknot.contracts.Person;
import dev.unknot.messaging.erasure.PersonHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table scim_inactive: who was switched off, as a keyed hash, so that the provider finds them switched off. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InactiveUsers {

    private static final String FIND = "SELECT since FROM scim_inactive WHERE person = ?";
    private static final String ADD =
            "INSERT INTO scim_inactive (person, since) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET since = excluded.since";
    private static final String REMOVE = "DELETE FROM scim_inactive WHERE person = ?";

    private final DataSource dataSource;
    private final PersonHash hash;

    InactiveUsers(DataSource dataSource, PersonHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** Since when the person has been switched off. */
    Optional<Instant> since(Person person) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, hash.of(person));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                rows.getObject("since", OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ScimUnavailable("inactive users could not be read", e);
        }
    }

    void add(Person person, Instant since) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setBytes(1, hash.of(person));
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ScimUnavailable("an inactive user could not be written", e);
        }
    }

    /** Returns whether the person was there. */
    boolean remove(Person person) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setBytes(1, hash.of(person));
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new ScimUnavailable("an inactive user could not be deleted", e);
        }
    }
}
