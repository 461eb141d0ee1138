package dev.unknot.http.query;

import dev.unknot.http.problem.Violation;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The query of a URL as it was sent. */
final class QueryText {

    /** What looks like the name of a parameter. Anything else may be a person's words and is not repeated. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,39}");

    private QueryText() {}

    /** A parameter's name as a problem may repeat it; empty when it must not. */
    static String printable(String name) {
        return NAME.matcher(name).matches() ? name : "";
    }

    static Stream<Pair> pairs(String query) {
        return Arrays.stream(query.split("[&;]"))
                .filter(pair -> !pair.isEmpty())
                .map(Pair::of);
    }

    /** One parameter, still encoded. */
    record Pair(String name, String value) {

        static Pair of(String text) {
            int equals = text.indexOf('=');
            return equals < 0 ? new Pair(text, "") : new Pair(text.substring(0, equals), text.substring(equals + 1));
        }

        Optional<Violation> fault() {
            return UrlText.fault(name)
                    .or(() -> UrlText.fault(value))
                    .map(fault -> Violation.query(printable(name), fault));
        }
    }
}
