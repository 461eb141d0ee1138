package dev.unknot.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JSON Schemas (draft 2020-12) of all event types, read once. */
public final class EventSchemas {

    private static final Map<EventType, JsonSchema> SCHEMAS = load();

    private EventSchemas() {}

    /** Validates data of an event type, and returns one sentence for each fault. */
    public static List<String> faults(EventType type, JsonNode data) {
        return Stream.concat(
                        Objects.requireNonNull(SCHEMAS.get(type)).validate(data).stream()
                                .map(ValidationMessage::getMessage),
                        StorableText.isAllOf(data) ? Stream.empty() : Stream.of("a text " + StorableText.RULE))
                .sorted()
                .toList();
    }

    /** Validates data as serialised for sending. */
    static List<String> faults(EventType type, byte[] data) {
        try {
            return faults(type, EventJson.MAPPER.readTree(data));
        } catch (IOException e) {
            throw new IllegalStateException(type.type() + " was not written as JSON", e);
        }
    }

    private static Map<EventType, JsonSchema> load() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(EventSchemas::pattern)
                .build();
        Map<EventType, JsonSchema> schemas = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            schemas.put(type, factory.getSchema(read(type), config));
        }
        return schemas;
    }

    /** In JSON Schema, {@code $} matches only at the end of the text; in Java, also before a final line break. */
    private static RegularExpression pattern(String pattern) {
        Pattern compiled = Pattern.compile(pattern.replace("$", "\\z"));
        return text -> compiled.matcher(text).find();
    }

    private static JsonNode read(EventType type) {
        try (InputStream in = EventSchemas.class.getResourceAsStream(type.schema())) {
            return EventJson.MAPPER.readTree(
                    Objects.requireNonNull(in, () -> type.schema() + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(type.schema() + " cannot be read", e);
        }
    }
}
