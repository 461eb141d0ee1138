package dev.unknot.benchmarks.reminder.engine;

import dev.unknot.local.LocalStack;
import dev.unknot.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Many people, written straight to the tables of the service. They work around the clock, so that only the plan decides. */
public final class Crowd {

    private static final String EMPLOYEES = """
            INSERT INTO employee (organisation, employee, bucket, zone, language, working_hours)
            SELECT 'acme', 'employee-' || n, n %% 64, (ARRAY['UTC', 'Europe/London', 'Europe/Lisbon'])[1 + n %% 3], 'en',
                   ARRAY(SELECT d || ' 00:00 23:59' FROM unnest(ARRAY['monday', 'tuesday', 'wednesday', 'thursday', 'friday',
                                                                     'saturday', 'sunday']) AS d)
            FROM generate_series(1, %d) AS n""";
    private static final String PLANS = """
            INSERT INTO plan (organisation, employee, bucket, version, since, kinds, cadences, daily_cap, held, area, avoid, remedies)
            SELECT organisation, employee, bucket, 1, now() - interval '3 days', '%s', '%s', 12, false, 'neck', '{}', '{}'
            FROM employee""";
    private static final String ONCE = """
            INSERT INTO one_off (id, organisation, employee, bucket, kinds, due_at, cause)
            SELECT gen_random_uuid(), organisation, employee, bucket, '{posture}', %s, 'snoozed'
            FROM (SELECT * FROM employee ORDER BY hashtext(employee) LIMIT %d) AS chosen""";

    private final String url;

    public Crowd(LocalStack stack) {
        stack.databases().create(Service.REMINDER.database());
        url = stack.postgres().jdbcUrl(Service.REMINDER.database()) + "?user=reminder&password=reminder";
    }

    /** Replaces everybody. */
    public void fill(int people, String kinds, String minutes) {
        execute("TRUNCATE employee, plan, one_off, changed, slot, nudge");
        execute(EMPLOYEES.formatted(people));
        execute(PLANS.formatted(kinds, minutes));
        execute("VACUUM ANALYZE");
    }

    /** Sets everything up to {@code ago} settled, without a nudge to anybody. */
    public void settledUntil(Duration ago) {
        execute("UPDATE bucket SET watermark = now() - interval '" + ago.toSeconds() + " seconds'");
    }

    /** One nudge each for this number of people, due evenly over {@code time} from {@code from} on. */
    public void once(int people, Instant from, Duration time) {
        String due = "'" + from + "'::timestamptz + (row_number() OVER () - 1) * interval '" + time.toNanos() / 1_000
                + " microseconds' / " + people;
        execute("DELETE FROM slot");
        execute("DELETE FROM nudge");
        execute(ONCE.formatted(due, people));
        execute(
                "INSERT INTO changed (bucket, organisation, employee) SELECT bucket, organisation, employee FROM one_off");
        execute("VACUUM ANALYZE one_off, slot, nudge");
    }

    public long count(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
