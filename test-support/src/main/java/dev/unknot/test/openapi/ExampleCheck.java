package dev.unknot.test.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.unknot.test.openapi.Description.Body;
import java.util.stream.Stream;

/** Compares each example with the schema that it is an example of. */
final class ExampleCheck {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ExampleCheck() {}

    static Stream<String> faults(Description api) {
        return Stream.concat(
                api.bodies().stream().flatMap(body -> ofBody(api, body)),
                api.operations().stream()
                        .flatMap(operation -> operation.parameters().stream()
                                .filter(parameter -> parameter.has("example"))
                                .flatMap(parameter -> compare(
                                        api,
                                        operation.name() + " parameter "
                                                + parameter.path("name").asText(),
                                        parameter.path("schema"),
                                        parameter.path("example")))));
    }

    private static Stream<String> ofBody(Description api, Body body) {
        return body.examples().stream()
                .flatMap(example -> compare(
                        api, body.name() + " " + body.mediaType(), body.node().path("schema"), example));
    }

    private static Stream<String> compare(Description api, String name, JsonNode schema, JsonNode example) {
        return schema(api, schema).validate(example.toString(), InputFormat.JSON).stream()
                .map(fault -> name + ": the example at " + fault.getMessage());
    }

    /** With the components beside it, so that its references resolve. */
    private static JsonSchema schema(Description api, JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
        whole.set("components", api.root().path("components"));
        return FACTORY.getSchema(whole, WITH_FORMATS);
    }
}
