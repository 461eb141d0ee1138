package dev.unknot.http.body;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a JSON body and checks it against the constraints of its type. */
@ApplicationScoped
public class JsonBody {

    /** What the validator writes for the inside of a list or an optional. */
    private static final Pattern CONTAINER = Pattern.compile("\\.?<[^>]*>");

    private final Validator validator;

    JsonBody(Validator validator) {
        this.validator = validator;
    }

    /** The body as a {@code type} that holds to its constraints; otherwise a 400 problem that names every fault. */
    public <T> T read(byte[] body, Class<T> type) {
        T read = StrictJson.read(body, type);
        List<Violation> violations = validator.validate(read).stream()
                .map(found -> Violation.body(
                        CONTAINER.matcher(found.getPropertyPath().toString()).replaceAll(""), found.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return read;
    }
}
