package dev.unknot.test.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * The JSON Schema that the OpenAPI Initiative publishes for OpenAPI 3.1 (2025-11-23, Apache License 2.0), and the one of
 * JSON Schema 2020-12 for the schemas inside.
 */
final class OfficialSchema {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private OfficialSchema() {}

    static Stream<String> faults(Description api) {
        InputStream document = OfficialSchema.class.getResourceAsStream("schema-3.1-2025-11-23.json");
        JsonSchema openapi = FACTORY.getSchema(document);
        JsonSchema jsonSchema = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
        return Stream.concat(
                faults(openapi, "#", api.root()),
                api.root().at("/components/schemas").properties().stream()
                        .flatMap(each -> faults(jsonSchema, "#/components/schemas/" + each.getKey(), each.getValue())));
    }

    private static Stream<String> faults(JsonSchema schema, String place, JsonNode node) {
        return schema.validate(node).stream().map(fault -> place + ": " + fault.getMessage());
    }
}
