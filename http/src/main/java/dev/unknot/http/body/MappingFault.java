package dev.unknot.http.body;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.http.problem.Violation;
import java.util.Arrays;
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
        if (e instanceof InvalidFormatException wrong) {
            return Violation.body(path(path), wanted(wrong.getTargetType(), mapper));
        }
        return Violation.body(path(path), path.isEmpty() ? "must be one JSON object" : "is of the wrong type");
    }

    private static String wanted(Class<?> type, JsonMapper mapper) {
        return type.isEnum()
                ? "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> mapper.convertValue(constant, String.class))
                                .toList()
                : "cannot be read as " + type.getSimpleName();
    }

    private static String path(List<Reference> steps) {
        return steps.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
