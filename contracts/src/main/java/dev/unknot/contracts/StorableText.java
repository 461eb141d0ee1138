package dev.unknot.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/** Text that every consumer can store: without U+0000 and without half of a surrogate pair. */
final class StorableText {

    static final String RULE = "must not contain U+0000 or half of a surrogate pair";

    private StorableText() {}

    static boolean is(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }

    /** Whether this holds for all texts in {@code json}, names of properties included. */
    static boolean isAllOf(JsonNode json) {
        if (json.isTextual()) {
            return is(json.textValue());
        }
        return json.properties().stream().allMatch(property -> is(property.getKey()) && isAllOf(property.getValue()))
                && (json.isObject()
                        || IntStream.range(0, json.size()).allMatch(index -> isAllOf(json.required(index))));
    }
}
