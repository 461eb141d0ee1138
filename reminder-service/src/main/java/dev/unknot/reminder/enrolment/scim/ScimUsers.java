package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.resources.User;
import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.person.PersonLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table scim_user: everybody whom an identity provider manages. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ScimUsers {

    // In the words of UserFilter.
    private static final String FROM = " FROM scim_user u JOIN (" + Employees.ENROLLED
            + ") AS e USING (organisation, employee) WHERE organisation = ? AND ";

    private static final String FIND = """
            SELECT organisation, employee, sealed, version, created_at, changed_at, enrolled_zone, country, unit""" + FROM;

    private static final String PUT = """
            INSERT INTO scim_user (organisation, employee, user_name, external_id, emails, sealed, version, created_at,
                                   changed_at)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
            ON CONFLICT (organisation, employee) DO UPDATE
            SET user_name = excluded.user_name, external_id = excluded.external_id, emails = excluded.emails,
                sealed = excluded.sealed, version = scim_user.version + 1, changed_at = excluded.changed_at""";

    private static final String TOUCH =
            "UPDATE scim_user SET version = version + 1, changed_at = ? WHERE organisation = ? AND employee = ?";

    // Served by scim_user_name.
    private static final String IS_TAKEN =
            "SELECT FROM scim_user WHERE organisation = ? AND user_name = ? AND employee <> ?";

    private static final String DELETE = "DELETE FROM scim_user WHERE organisation = ? AND employee = ?";

    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource dataSource;
    private final ScimSeal seal;

    ScimUsers(DataSource dataSource, ScimSeal seal) {
        this.dataSource = dataSource;
        this.seal = seal;
    }

    UserHashes hashes(String organisation) {
        return new UserHashes(organisation, seal);
    }

    Optional<ScimUser> of(Person person) {
        return list(person.organisation(), Condition.of("u.employee = ?", person.employee()), 0, 1).stream()
                .findFirst();
    }

    /** Those who meet the condition, by id. */
    List<ScimUser> list(String organisation, Condition condition, long offset, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(FIND + condition.sql() + " ORDER BY u.employee OFFSET ? LIMIT ?")) {
            int next = bind(statement, organisation, condition);
            statement.setLong(next, offset);
            statement.setInt(next + 1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<ScimUser> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ScimUnavailable("users could not be read", e);
        }
    }

    long count(String organisation, Condition condition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT count(*)" + FROM + condition.sql())) {
            bind(statement, organisation, condition);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new ScimUnavailable("users could not be counted", e);
        }
    }

    /** Whether somebody else of the organisation has this name. */
    boolean isTaken(Person person, String userName) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS_TAKEN)) {
            statement.setString(1, person.organisation());
            statement.setBytes(2, hashes(person.organisation()).userName(userName));
            statement.setString(3, person.employee());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new ScimUnavailable("a user name could not be looked up", e);
        }
    }

    /** Adds the user, or replaces what was sealed of them. */
    void put(Person person, User user, Instant now) {
        UserHashes hashes = hashes(person.organisation());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUT)) {
            statement.setString(1, person.organisation());
            statement.setString(2, person.employee());
            statement.setBytes(3, hashes.userName(user.getUserName().orElse("")));
            statement.setBytes(4, user.getExternalId().map(hashes::externalId).orElse(null));
            statement.setArray(5, connection.createArrayOf("bytea", hashes.emails(user)));
            statement.setBytes(6, seal.seal(UserMapping.sealed(user), person));
            statement.setObject(7, now.atOffset(ZoneOffset.UTC));
            statement.setObject(8, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                // Somebody else took the name since it was looked up.
                throw ScimFaults.taken("userName");
            }
            throw new ScimUnavailable("a user could not be written", e);
        }
    }

    /** The enrolment changed, and so what is read back. */
    void touch(Person person, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOUCH)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, person.organisation());
            statement.setString(3, person.employee());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ScimUnavailable("a user could not be written", e);
        }
    }

    void on(@Observes PersonLeft left) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setString(1, left.person().organisation());
            statement.setString(2, left.person().employee());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ScimUnavailable("a user could not be deleted", e);
        }
    }

    private static int bind(PreparedStatement statement, String organisation, Condition condition) throws SQLException {
        statement.setString(1, organisation);
        int next = 2;
        for (Object value : condition.values()) {
            statement.setObject(next++, value);
        }
        return next;
    }

    private ScimUser read(ResultSet row) throws SQLException {
        Person person = new Person(row.getString("organisation"), row.getString("employee"));
        return new ScimUser(
                person,
                seal.open(row.getBytes("sealed"), person),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("enrolled_zone")),
                Optional.ofNullable(row.getString("country")),
                Optional.ofNullable(row.getString("unit")));
    }
}
