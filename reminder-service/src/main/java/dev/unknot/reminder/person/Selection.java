package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import jakarta.persistence.Query;
import java.util.Collection;

/** Which rows a statement reads from a table that has the columns organisation, employee and bucket. */
public sealed interface Selection {

    /** Follows the table's name; further conditions follow with {@code AND}. */
    String clause();

    /** Sets the parameters of {@link #clause()}. */
    Query bind(Query query);

    /** The rows of these people. */
    record OfPeople(Collection<Person> people) implements Selection {

        @Override
        public String clause() {
            return " JOIN unnest(CAST(:organisations AS text[]), CAST(:employees AS text[]))"
                    + " AS chosen (organisation, employee) USING (organisation, employee) WHERE true";
        }

        @Override
        public Query bind(Query query) {
            return query.setParameter(
                            "organisations",
                            people.stream().map(Person::organisation).toArray(String[]::new))
                    .setParameter(
                            "employees", people.stream().map(Person::employee).toArray(String[]::new));
        }
    }

    /** The rows of everybody in these buckets. */
    record OfBuckets(Collection<Integer> buckets) implements Selection {

        @Override
        public String clause() {
            return " WHERE bucket = ANY(:buckets)";
        }

        @Override
        public Query bind(Query query) {
            return query.setParameter("buckets", buckets.toArray(Integer[]::new));
        }
    }
}
