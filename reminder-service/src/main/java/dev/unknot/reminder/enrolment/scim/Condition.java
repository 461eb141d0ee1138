package dev.unknot.reminder.enrolment.scim;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition of SQL.
 *
 * @param sql written here, with a question mark for each value; nothing of a request is in it
 * @param values in the order of the question marks
 */
record Condition(String sql, List<Object> values) {

    static final Condition ALWAYS = of("true");

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    Condition and(Condition other) {
        return joined(" AND ", other);
    }

    Condition or(Condition other) {
        return joined(" OR ", other);
    }

    /** What is unknown, such as a comparison with nothing, is not so either. */
    Condition not() {
        return new Condition("(" + sql + ") IS NOT TRUE", values);
    }

    private Condition joined(String operator, Condition other) {
        return new Condition(
                "(" + sql + operator + other.sql + ")",
                Stream.concat(values.stream(), other.values.stream()).toList());
    }
}
