package dev.unknot.messaging.erasure;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Who left; owns the table {@code tombstone}. Everything happens in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tombstones {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String LOCK_ALL =
            "SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0))) FROM unnest(?) AS key";

    private static final String FIND_ALL = "SELECT person FROM tombstone WHERE person = ANY(?)";

    private static final String FIND = "SELECT left_at, returned_at FROM tombstone WHERE person = ?";

    // A backdated event does not make an earlier departure of a later one.
    private static final String MARK = """
            INSERT INTO tombstone (person, left_at) VALUES (?, ?)
            ON CONFLICT (person) DO UPDATE
            SET left_at = greatest(tombstone.left_at, excluded.left_at), returned_at = NULL""";

    private static final String RETURN = "UPDATE tombstone SET returned_at = ? WHERE person = ?";

    private final DataSource dataSource;
    private final PersonHash hash;

    Tombstones(DataSource dataSource, PersonHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /**
     * Lets one change to this person at a time through, on all replicas, until the caller's transaction ends. Whoever
     * changes a person takes it before reading anything about them; otherwise an enrolment and a departure at the same
     * moment could each miss the other.
     */
    public void lock(Person person) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, person.key());
            statement.execute();
        } catch (SQLException e) {
            throw new TombstonesUnavailable("a person could not be locked", e);
        }
    }

    /** The same for many people, in one statement. Sorted, so that two batches never wait for each other. */
    public void lock(Collection<Person> people) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOCK_ALL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", people.stream().map(Person::key).sorted().toArray(String[]::new)));
            statement.execute();
        } catch (SQLException e) {
            throw new TombstonesUnavailable("people could not be locked", e);
        }
    }

    /** Those of these people who ever left, back or not. */
    public Set<Person> everLeft(Collection<Person> people) {
        Map<ByteBuffer, Person> byHash = new HashMap<>();
        people.forEach(person -> byHash.put(ByteBuffer.wrap(hash.of(person)), person));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND_ALL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea",
                            byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new)));
            try (ResultSet result = statement.executeQuery()) {
                Set<Person> left = new HashSet<>();
                while (result.next()) {
                    left.add(Objects.requireNonNull(byHash.get(ByteBuffer.wrap(result.getBytes(1)))));
                }
                return left;
            }
        } catch (SQLException e) {
            throw new TombstonesUnavailable("tombstones could not be read", e);
        }
    }

    /** Empty for somebody who never left. */
    public Optional<Tombstone> of(Person person) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, hash.of(person));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(read(result)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new TombstonesUnavailable("a tombstone could not be read", e);
        }
    }

    /** Whether the person left after this moment, or left and has not come back. */
    public boolean isLate(Person person, Instant moment) {
        return of(person).filter(tombstone -> tombstone.isLate(moment)).isPresent();
    }

    /** Notes that the person left at {@code when}. */
    public void mark(Person person, Instant when) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setBytes(1, hash.of(person));
            statement.setObject(2, when.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new TombstonesUnavailable("a tombstone could not be written", e);
        }
    }

    /** Notes that somebody who left came back at {@code when}. */
    public void markReturned(Person person, Instant when) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RETURN)) {
            statement.setObject(1, when.atOffset(ZoneOffset.UTC));
            statement.setBytes(2, hash.of(person));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new TombstonesUnavailable("a return could not be written", e);
        }
    }

    private static Tombstone read(ResultSet result) throws SQLException {
        return new Tombstone(
                result.getObject("left_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(result.getObject("returned_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
