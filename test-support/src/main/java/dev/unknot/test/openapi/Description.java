package dev.unknot.test.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An OpenAPI document, as its rules look at it. */
record Description(JsonNode root) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /**
     * One operation.
     *
     * @param name as faults name it, such as {@code GET /remedies}
     */
    record Operation(String name, String path, JsonNode pathItem, JsonNode node) {

        /** Of the operation and of its path. */
        List<JsonNode> parameters() {
            List<JsonNode> all = new ArrayList<>();
            pathItem.path("parameters").forEach(all::add);
            node.path("parameters").forEach(all::add);
            return all;
        }
    }

    /** What a request or an answer contains. */
    record Body(String name, String mediaType, JsonNode node) {

        List<JsonNode> examples() {
            List<JsonNode> all = new ArrayList<>();
            if (node.has("example")) {
                all.add(node.path("example"));
            }
            node.path("examples").forEach(example -> all.add(example.path("value")));
            return all;
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    all.add(new Operation(
                            each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            path.getKey(),
                            path.getValue(),
                            each.getValue()));
                }
            }
        }
        return all;
    }

    /** What is sent to an operation and what it answers, problems included. */
    List<Body> bodies() {
        List<Body> all = new ArrayList<>();
        for (Operation operation : operations()) {
            add(all, operation.name() + " request", operation.node().path("requestBody"));
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(response ->
                            add(all, operation.name() + " " + response.getKey(), resolve(response.getValue())));
        }
        return all;
    }

    /** What a reference names, or the node itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Every node of the document with the place where it is. */
    void visit(BiConsumer<String, JsonNode> visitor) {
        visit("#", root, visitor);
    }

    Stream<String> references() {
        return root.findValues("$ref").stream().map(JsonNode::asText);
    }

    private static void visit(String place, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(place, node);
        node.properties().forEach(child -> visit(place + "/" + child.getKey(), child.getValue(), visitor));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(place + "/" + i, node.path(i), visitor);
            }
        }
    }

    private static void add(List<Body> bodies, String name, JsonNode container) {
        container
                .path("content")
                .properties()
                .forEach(form -> bodies.add(new Body(name, form.getKey(), form.getValue())));
    }
}
