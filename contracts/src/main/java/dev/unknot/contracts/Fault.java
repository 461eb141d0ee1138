package dev.unknot.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Describes where a JSON value is invalid without repeating the value, which may be health data. */
final class Fault {

    private Fault() {}

    static String describe(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            return "at "
                    + mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                            .collect(Collectors.joining("."));
        }
        return "malformed JSON";
    }
}
