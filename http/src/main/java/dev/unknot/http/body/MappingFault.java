package dev.unknot.http.body;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.http.problem.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Says why JSON does not fit a type, without the library's message, which repeats what was sent. */
final class MappingFault {

    private MappingFault() {}

    static Violation of(JsonMappingException e, JsonMapper mapper) {
        List<Reference> path = e.getPath();
        if (e instanceof UnrecognizedPropertyException unknown) {
            // The last step is the unknown name itself.
            return Violation.body(
                    path(path.subList(0, Math.max(path.size() - 1, 0))),
                    "has a property that is not known here; known are " + unknown.getKnownPropertyIds());
        }
        if (path.isEmpty()) {
            return Violation.body("", "must be one JSON object");
        }
        if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return Violation.body(path(path), ExpectedValue.of(wrong.getTargetType(), mapper));
        }
        return Violation.body(
                path(path),
                e.getCause() instanceof InputCoercionException
                        ? "is a number outside the range of values here"
                        : "cannot be read");
    }

    private static String path(List<Reference> steps) {
        return steps.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
