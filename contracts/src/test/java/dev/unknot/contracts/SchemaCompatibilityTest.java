package dev.unknot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fails the build on a schema change that would break a running consumer. */
class SchemaCompatibilityTest {

    private static final EventType COMPLETED = EventType.ASSESSMENT_COMPLETED;

    @ParameterizedTest
    @EnumSource
    void noSchemaBreaksTheOneThatWasReleased(EventType type) throws IOException {
        assertThat(SchemaCompatibility.breaks(released(type), read(type.schema())))
                .as(
                        "%s may only gain optional fields or accept wider texts; else it needs a type ending in .v2",
                        type.type())
                .isEmpty();
    }

    @Test
    void allowsANewOptionalFieldAndChangedDescriptions() throws IOException {
        assertThat(breaksAfter(schema -> {
                    schema.put("description", "Said better.");
                    schema.withObject("/properties/mood").put("type", "string");
                }))
                .isEmpty();
    }

    @Test
    void findsIncompatibleChanges() throws IOException {
        found("level", schema -> schema.withObject("/properties").remove("level"));
        found("required", schema -> schema.withArray("/required").add("mood"));
        found("required", schema -> schema.withArray("/required").remove(0));
        found("type", schema -> schema.withObject("/properties/provisional").put("type", "string"));
        found(
                "enum",
                schema ->
                        schema.withObject("/properties/level").withArray("enum").add("DIRE"));
        found(
                "enum",
                schema ->
                        schema.withObject("/properties/level").withArray("enum").remove(0));
        found("format", schema -> schema.withObject("/properties/followUpOn").put("format", "date-time"));
        found("pattern", schema -> schema.withObject("/properties/area").put("pattern", "^[a-z]+$"));
        found("maxLength", schema -> schema.withObject("/properties/employee").put("maxLength", 10));
        found("pattern", schema -> schema.withObject("/properties/causes/items").put("pattern", "^x$"));
        found("additionalProperties", schema -> schema.put("additionalProperties", false));
    }

    @Test
    void aWiderTextIsAllowed() throws IOException {
        assertThat(breaksAfter(schema -> {
                    schema.withObject("/properties/employee")
                            .put("maxLength", 255)
                            .put("pattern", Person.ID);
                    schema.withObject("/properties/area").put("maxLength", 65);
                }))
                .isEmpty();
    }

    @Test
    void aSetMayBeOpenedToMoreThanItHeld() throws IOException {
        assertThat(breaksAfter(open("^[A-Z_]+$"))).isEmpty();
        found("enum", open("^[A-Z]+$"));
        found("enum", schema -> schema.withObject("/properties/level").removeAll());
    }

    private static Consumer<ObjectNode> open(String pattern) {
        return schema -> schema.withObject("/properties/level")
                .removeAll()
                .put("type", "string")
                .put("pattern", pattern);
    }

    private static void found(String what, Consumer<ObjectNode> change) throws IOException {
        assertThat(breaksAfter(change)).anyMatch(fault -> fault.contains(what));
    }

    private static List<String> breaksAfter(Consumer<ObjectNode> change) throws IOException {
        ObjectNode next = released(COMPLETED).deepCopy();
        change.accept(next);
        return SchemaCompatibility.breaks(released(COMPLETED), next);
    }

    private static JsonNode released(EventType type) throws IOException {
        return read("/released/" + type.type() + ".json");
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = SchemaCompatibilityTest.class.getResourceAsStream(resource)) {
            return EventJson.MAPPER.readTree(Objects.requireNonNull(
                    in, () -> resource + " is missing; copy the schema there when its type is first released"));
        }
    }
}
