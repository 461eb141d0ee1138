package dev.unknot.reminder.engine.lease;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The one connection of an engine. Its session holds an advisory lock for each bucket, and everything that the engine writes
 * goes through it: an engine that loses the locks can no longer write, and a process that dies loses them at once.
 */
public final class BucketLeases implements AutoCloseable {

    // Any numbers will do as long as nothing else in the database locks by the same pair.
    private static final int BUCKET = 0x756E6B62;
    private static final int PRESENCE = 0x756E6B70;
    private static final int READING = 0x756E6B72;

    // A replica that hangs loses its session, and with it the locks, to those that do not.
    private static final String OPTIONS = "-c idle_session_timeout=8s -c idle_in_transaction_session_timeout=8s"
            + " -c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2"
            // Batches differ in size, and a plan made for any size joins row by row.
            + " -c plan_cache_mode=force_custom_plan -c lock_timeout=5s -c jit=off";

    private final Connection connection;
    private final int buckets;
    private final Set<Integer> held = new HashSet<>();
    private boolean leaves;

    private BucketLeases(Connection connection, int buckets) {
        this.connection = connection;
        this.buckets = buckets;
    }

    /** Where the database is, and how many buckets there are to share. */
    public record Address(String url, String user, String password, int buckets) {}

    /** Connects and announces one more engine. */
    public static BucketLeases open(Address address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("options", OPTIONS);
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "unknot-engine");
        Connection connection = DriverManager.getConnection(address.url(), properties);
        BucketLeases leases = new BucketLeases(connection, address.buckets());
        try {
            leases.ask("SELECT pg_advisory_lock_shared(" + PRESENCE + ", 0)");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return leases;
    }

    /** For the engine's own statements; autocommit is on. */
    public Connection connection() {
        return connection;
    }

    /** Whether the session, and with it the locks, is still there. */
    public boolean isAlive() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    public Set<Integer> held() {
        return Set.copyOf(held);
    }

    /**
     * The one to give back, if any, so that each replica has its fair share. Nobody looks after a bucket while its new holder
     * reads its people, so the next waits until that is done.
     */
    public Optional<Integer> surplus() throws SQLException {
        if (held.size() <= share()
                || !free().isEmpty()
                || !locked(READING, "objid::int").isEmpty()) {
            return Optional.empty();
        }
        return held.stream().min(Integer::compare);
    }

    public void release(int bucket) throws SQLException {
        held.remove(bucket);
        ask("SELECT pg_advisory_unlock(" + BUCKET + ", " + bucket + ")");
    }

    /** From now on takes nothing and has no share. */
    public void leave() throws SQLException {
        leaves = true;
        ask("SELECT pg_advisory_unlock_shared(" + PRESENCE + ", 0)");
    }

    /** Whether no engine has a share. */
    public boolean isAlone() throws SQLException {
        return locked(PRESENCE, "pid").isEmpty();
    }

    /** The people of a bucket are read. */
    public void read(int bucket) throws SQLException {
        ask("SELECT pg_advisory_unlock_shared(" + READING + ", " + bucket + ")");
    }

    /** Takes buckets that nobody holds, up to the fair share, and marks each as being read. */
    public void take() throws SQLException {
        int share = share();
        if (held.size() < share) {
            for (int bucket : free()) {
                if (held.size() < share && isTrue("SELECT pg_try_advisory_lock(" + BUCKET + ", " + bucket + ")")) {
                    held.add(bucket);
                    ask("SELECT pg_advisory_lock_shared(" + READING + ", " + bucket + ")");
                }
            }
        }
    }

    private int share() throws SQLException {
        if (leaves) {
            return 0;
        }
        int replicas = Math.max(1, locked(PRESENCE, "pid").size());
        return (buckets + replicas - 1) / replicas;
    }

    private List<Integer> free() throws SQLException {
        Set<Integer> locked = new HashSet<>(locked(BUCKET, "objid::int"));
        List<Integer> free = new ArrayList<>();
        for (int bucket = 0; bucket < buckets; bucket++) {
            if (!locked.contains(bucket)) {
                free.add(bucket);
            }
        }
        return free;
    }

    private List<Integer> locked(int what, String column) throws SQLException {
        String query = "SELECT " + column + " FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
                + " AND classid = " + what
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<Integer> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    private boolean isTrue(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
