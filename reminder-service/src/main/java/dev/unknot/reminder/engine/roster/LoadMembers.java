package dev.unknot.reminder.engine.roster;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.availability.suppression.LoadSuppressions;
import dev.unknot.reminder.learner.LearnedSchedule;
import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.schedule.evaluation.OneOff;
import dev.unknot.reminder.schedule.suppression.Suppressions;
import dev.unknot.reminder.schedule.timetable.Timetable;
import dev.unknot.reminder.schedule.timetable.WorkWeek;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads people as the engine needs them: one statement a table, however many people there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class LoadMembers {

    // The one statement that joins the tables of two owners: a start reads a million people, and joining them in Java
    // would hold them twice.
    private static final String SELECT = """
            SELECT e.organisation, e.employee, e.bucket, e.zone, e.working_hours::text, p.kinds::text, p.cadences::text,
                   p.daily_cap, p.held, p.since, p.follow_up_on, p.area, p.avoid::text, p.screened, p.causes::text,
                   p.remedies::text, p.begun, e.language, p.stage
            FROM employee e JOIN plan p ON p.organisation = e.organisation AND p.employee = e.employee
            """;
    private static final String OF_BUCKETS = SELECT + "WHERE e.bucket = ANY(?) AND p.bucket = ANY(?)";

    // Hundreds of thousands of people are joined in memory instead of by files.
    private static final String IN_MEMORY = "SET LOCAL work_mem = '64MB'";

    // Offset 0: each person is looked up by key, whatever the planner thinks of how many there are.
    private static final String OF_PEOPLE = """
            SELECT found.* FROM unnest(?, ?) AS wanted (organisation, employee), LATERAL (
            """ + SELECT + """
            WHERE e.organisation = wanted.organisation AND e.employee = wanted.employee OFFSET 0) AS found""";

    private static final int FETCH_SIZE = 2_000;

    private final DataSource dataSource;
    private final Lookup<List<OneOff>> oneOffs;
    private final Lookup<Suppressions> suppressions;
    private final LearnedSchedule learnedSchedule;
    private final Shared shared;

    LoadMembers(
            DataSource dataSource,
            OneOffs oneOffs,
            LoadSuppressions suppressions,
            LearnedSchedule learnedSchedule,
            CurrentEligibleRemedies remedies) {
        this.dataSource = dataSource;
        this.oneOffs = oneOffs;
        this.suppressions = suppressions;
        this.learnedSchedule = learnedSchedule;
        this.shared = new Shared(remedies::get);
    }

    /** Updates the remedies of everybody who was read so far. */
    public void refreshRemedies() {
        shared.refresh();
    }

    /**
     * Everybody of these buckets who has a plan. A bucket's people are spread over the whole table, so many buckets take hardly
     * longer than one.
     */
    public List<Member.Known> ofBuckets(Collection<Integer> buckets) throws SQLException {
        Beside beside = beside(new Selection.OfBuckets(buckets));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_BUCKETS)) {
            Array numbers = connection.createArrayOf("int4", buckets.toArray());
            statement.setArray(1, numbers);
            statement.setArray(2, numbers);
            return read(connection, statement, beside);
        }
    }

    /** Those of these people who have a plan. */
    public List<Member.Known> of(Collection<Person> people) throws SQLException {
        if (people.isEmpty()) {
            return List.of();
        }
        Beside beside = beside(new Selection.OfPeople(people));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_PEOPLE)) {
            statement.setArray(1, texts(connection, people.stream().map(Person::organisation)));
            statement.setArray(2, texts(connection, people.stream().map(Person::employee)));
            return read(connection, statement, beside);
        }
    }

    private Beside beside(Selection selection) {
        shared.refresh();
        return new Beside(oneOffs.of(selection), suppressions.of(selection), learnedSchedule.of(selection));
    }

    private List<Member.Known> read(Connection connection, PreparedStatement statement, Beside beside)
            throws SQLException {
        // Without a transaction the driver ignores the fetch size and reads all rows at once.
        connection.setAutoCommit(false);
        statement.setFetchSize(FETCH_SIZE);
        List<Member.Known> found = new ArrayList<>();
        try (Statement memory = connection.createStatement()) {
            memory.execute(IN_MEMORY);
        }
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(known(rows, beside));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return found;
    }

    private Member.Known known(ResultSet row, Beside beside) throws SQLException {
        Person person = new Person(shared.organisation(row.getString(1)), row.getString(2));
        Learned learned = beside.learned().getOrDefault(person, Learned.NOTHING);
        Suppressions suppressions = beside.suppressions().getOrDefault(person, Suppressions.NONE);
        Timetable timetable = learnedSchedule.paced(planned(person, row, suppressions.makeUpDays()), learned);
        RemedyNeed need = shared.need(
                row.getBoolean(9),
                row.getBoolean(14),
                Optional.ofNullable(row.getString(12)),
                row.getString(15),
                row.getString(13),
                row.getString(16),
                Optional.ofNullable(row.getString(19)));
        return new Member.Known(
                person,
                row.getInt(3),
                timetable,
                need.held(),
                shared.eligibility(need),
                shared.language(Optional.ofNullable(row.getString(18))),
                LocalDate.ofInstant(instant(row, 17), timetable.zone()),
                suppressions,
                learnedSchedule.filter(timetable, learned),
                beside.oneOffs().getOrDefault(person, List.of()));
    }

    /** Somebody known by a report alone has no hours: nothing comes but the answers and what they put off. */
    private Timetable planned(Person person, ResultSet row, Set<LocalDate> makeUpDays) throws SQLException {
        Optional<String> zone = Optional.ofNullable(row.getString(4));
        boolean isEnrolled = zone.isPresent();
        return new Timetable(
                person.key(),
                shared.zone(zone.orElse("UTC")),
                isEnrolled ? shared.week(row.getString(5), makeUpDays) : WorkWeek.ALWAYS,
                isEnrolled ? shared.cadences(row.getString(6), row.getString(7)) : Map.of(),
                shared.limits(row.getInt(8)),
                isEnrolled ? shared.day(Optional.ofNullable(row.getObject(11, LocalDate.class))) : Optional.empty(),
                instant(row, 10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** The parts from other tables, for those people who have any. */
    private record Beside(
            Map<Person, List<OneOff>> oneOffs, Map<Person, Suppressions> suppressions, Map<Person, Learned> learned) {}
}
