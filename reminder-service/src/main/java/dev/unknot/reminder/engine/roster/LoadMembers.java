package dev.unknot.reminder.engine.roster;

import dev.unknot.reminder.learning.Learned;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.schedule.OneOff;
import dev.unknot.reminder.schedule.SlotFilter;
import dev.unknot.reminder.schedule.Suppressions;
import dev.unknot.reminder.schedule.Timetable;
import dev.unknot.reminder.schedule.WorkWeek;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads people as the engine needs them: a statement for each kind of thing, however many people there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class LoadMembers {

    private static final String SELECT = """
            SELECT e.organisation, e.employee, e.bucket, e.zone, e.working_hours::text, p.kinds::text, p.cadences::text,
                   p.daily_cap, p.held, p.since, p.follow_up_on, p.area, p.avoid::text, p.screened, p.causes::text,
                   p.remedies::text, p.begun, e.language
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
    private final List<Lookup<Suppressions>> circumstances;
    private final List<Learning> learning;
    private final Shared shared;

    @Inject
    LoadMembers(
            DataSource dataSource,
            OneOffs oneOffs,
            Instance<Lookup<Suppressions>> circumstances,
            Instance<Learning> learning,
            CurrentEligibleRemedies offers) {
        this(
                dataSource,
                oneOffs,
                circumstances.stream().toList(),
                learning.stream().toList(),
                offers::get);
    }

    /** Without a container around it. */
    public LoadMembers(
            DataSource dataSource,
            Lookup<List<OneOff>> oneOffs,
            List<Lookup<Suppressions>> circumstances,
            List<Learning> learning,
            Supplier<EligibleRemediesByNeed> offers) {
        this.dataSource = dataSource;
        this.oneOffs = oneOffs;
        this.circumstances = circumstances;
        this.learning = learning;
        this.shared = new Shared(offers);
    }

    /** Lets everybody read so far have what remedies there are now. */
    public void renewOffers() {
        shared.renew();
    }

    /**
     * Everybody of these buckets who has a plan. A bucket's people are spread over the whole table, so many buckets take hardly
     * longer than one.
     */
    public List<Member.Known> ofBuckets(Collection<Integer> buckets) throws SQLException {
        shared.renew();
        Beside beside = new Beside(
                oneOffs.ofBuckets(buckets),
                first(circumstances.stream().map(one -> one.ofBuckets(buckets)).toList()),
                first(learning.stream().map(one -> one.ofBuckets(buckets)).toList()));
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
        shared.renew();
        Beside beside = new Beside(
                oneOffs.of(people),
                first(circumstances.stream().map(one -> one.of(people)).toList()),
                first(learning.stream().map(one -> one.of(people)).toList()));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_PEOPLE)) {
            statement.setArray(1, texts(connection, people.stream().map(Person::organisation)));
            statement.setArray(2, texts(connection, people.stream().map(Person::employee)));
            return read(connection, statement, beside);
        }
    }

    private List<Member.Known> read(Connection connection, PreparedStatement statement, Beside beside)
            throws SQLException {
        // Only without it rows come a few at a time instead of all at once.
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
        Timetable planned = planned(person, row);
        Learned learned = beside.learned().getOrDefault(person, Learned.NOTHING);
        Optional<Learning> learning = this.learning.stream().findFirst();
        Timetable timetable = learning.map(one -> one.paced(planned, learned)).orElse(planned);
        RemedyNeed need = shared.need(
                row.getBoolean(9),
                row.getBoolean(14),
                Optional.ofNullable(row.getString(12)),
                row.getString(15),
                row.getString(13),
                row.getString(16));
        return new Member.Known(
                person,
                row.getInt(3),
                timetable,
                need.held(),
                shared.offering(need),
                shared.language(Optional.ofNullable(row.getString(18))),
                LocalDate.ofInstant(instant(row, 17), timetable.zone()),
                beside.circumstances().getOrDefault(person, Suppressions.NONE),
                learning.map(one -> one.choice(timetable, learned)).orElse(SlotFilter.ANY),
                beside.oneOffs().getOrDefault(person, List.of()));
    }

    /** Of somebody known by a report alone nobody knows the hours: nothing comes but what they ask for. */
    private Timetable planned(Person person, ResultSet row) throws SQLException {
        Optional<String> zone = Optional.ofNullable(row.getString(4));
        boolean isEnrolled = zone.isPresent();
        return new Timetable(
                person.key(),
                shared.zone(zone.orElse("UTC")),
                isEnrolled ? shared.week(row.getString(5)) : WorkWeek.ALWAYS,
                isEnrolled ? shared.cadences(row.getString(6), row.getString(7)) : Map.of(),
                shared.pace(row.getInt(8)),
                isEnrolled ? shared.day(Optional.ofNullable(row.getObject(11, LocalDate.class))) : Optional.empty(),
                instant(row, 10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> Map<Person, T> first(List<Map<Person, T>> found) {
        return found.stream().findFirst().orElse(Map.of());
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** What stands in other tables, of those of whom there is any. */
    private record Beside(
            Map<Person, List<OneOff>> oneOffs, Map<Person, Suppressions> circumstances, Map<Person, Learned> learned) {}
}
