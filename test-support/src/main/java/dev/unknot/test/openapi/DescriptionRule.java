package dev.unknot.test.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.test.openapi.Description.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an API description must be. Most of it are the rules of Spectral's ruleset {@code spectral:oas}, restated so that
 * the build needs no Node.
 */
public enum DescriptionRule {
    INFO_IS_COMPLETE(api -> Stream.of("title", "version", "description", "contact", "license")
            .filter(field -> api.root().path("info").path(field).isMissingNode())
            .map(field -> "info." + field + " is missing")),
    SERVERS_ARE_REAL(api -> {
        List<String> urls = texts(api.root().path("servers"), "url");
        return urls.isEmpty()
                ? Stream.of("servers is missing")
                : urls.stream()
                        .filter(url -> url.length() > 1 && url.endsWith("/") || url.contains("example.com"))
                        .map(url -> "server " + url + " ends with a slash or is example.com");
    }),
    EVERY_OPERATION_IS_DESCRIBED(api -> Stream.of("operationId", "summary", "description", "tags")
            .flatMap(field -> operations(
                    api,
                    operation -> operation.node().path(field).isMissingNode()
                            || operation.node().path(field).isEmpty()
                                    && operation.node().path(field).asText().isBlank(),
                    "needs " + field))),
    OPERATION_IDS_ARE_UNIQUE(api -> {
        Set<String> seen = new HashSet<>();
        return operations(
                api,
                operation -> !seen.add(operation.node().path("operationId").asText()),
                "has the operationId of another");
    }),
    OPERATION_IDS_ARE_NAMES_OF_METHODS(api -> operations(
            api,
            operation -> !operation.node().path("operationId").asText("none").matches("[a-z][A-Za-z0-9]*"),
            "needs an operationId that a generated client can use as the name of a method, such as listRemedies")),
    SUMMARIES_ARE_SHORT(api -> operations(
            api,
            operation -> operation.node().path("summary").asText().length() > 120
                    || operation.node().path("summary").asText().endsWith("."),
            "needs a summary of at most 120 characters without a full stop; put the rest into description")),
    TAGS_ARE_DEFINED(api -> {
        Set<String> defined = new HashSet<>(texts(api.root().path("tags"), "name"));
        return operations(
                api,
                operation -> StreamSupport.stream(operation.node().path("tags").spliterator(), false)
                        .anyMatch(tag -> !defined.contains(tag.asText())),
                "has a tag that is not defined: give its resource @Tag(name = , description = )");
    }),
    TAGS_ARE_DESCRIBED(api -> elements(api.root().path("tags"))
            .filter(tag -> tag.path("description").asText().isBlank())
            .map(tag -> "tag " + tag.path("name").asText() + " needs a description")),
    EVERY_OPERATION_CAN_SUCCEED(api -> operations(
            api,
            operation -> names(operation.node().path("responses")).noneMatch(status -> status.matches("[23].*")),
            "needs a response with a status of 2xx or 3xx")),
    PATH_PARAMETERS_ARE_DEFINED(api -> operations(
            api,
            operation -> !operation.parameters().stream()
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.toSet())
                    .equals(templates(operation.path())),
            "has path parameters that are not those of its path")),
    PATHS_ARE_PLAIN(api -> names(api.root().path("paths"))
            .filter(path -> path.length() > 1 && path.endsWith("/") || path.contains("?") || path.contains("{}"))
            .map(path -> path + " ends with a slash, or has a query or an empty parameter")),
    PARAMETERS_ARE_DESCRIBED(api -> operations(
            api,
            operation -> operation.parameters().stream()
                    .anyMatch(
                            parameter -> parameter.path("description").asText().isBlank()
                                    && !parameter.path("in").asText().equals("path")),
            "has a parameter in its query or headers without a description")),
    PARAMETERS_ARE_UNIQUE(api -> operations(
            api,
            operation -> operation.parameters().stream()
                            .map(parameter -> parameter.path("in").asText()
                                    + parameter.path("name").asText())
                            .distinct()
                            .count()
                    < operation.parameters().size(),
            "names a parameter twice")),
    SECURITY_IS_DEFINED(api -> {
        Set<String> schemes =
                names(api.root().at("/components/securitySchemes")).collect(Collectors.toSet());
        return operations(
                api,
                operation -> elements(operation.node().path("security"))
                        .flatMap(DescriptionRule::names)
                        .anyMatch(scheme -> !schemes.contains(scheme)),
                "needs a security scheme that is not defined");
    }),
    DESCRIPTIONS_ARE_TEXT(api -> {
        List<String> faults = new ArrayList<>();
        api.visit((place, node) -> {
            String text = node.path("description").asText().toLowerCase(Locale.ROOT);
            if (text.contains("<script") || text.contains("eval(")) {
                faults.add(place + " has a script in its description");
            }
        });
        return faults.stream();
    }),
    ENUMS_ARE_TYPED_AND_UNIQUE(api -> {
        List<String> faults = new ArrayList<>();
        api.visit((place, node) -> {
            if (node.path("enum").isArray() && !place.endsWith("/properties") && !isEnum(node)) {
                faults.add(place + " has an enum with a value twice or of another type than the schema's");
            }
        });
        return faults.stream();
    }),
    REFERENCES_RESOLVE(api -> api.references()
            .distinct()
            .filter(ref ->
                    !ref.startsWith("#/") || api.root().at(ref.substring(1)).isMissingNode())
            .map(ref -> ref + " does not resolve")),
    REFERENCES_STAND_ALONE(api -> {
        List<String> faults = new ArrayList<>();
        api.visit((place, node) -> {
            if (node.path("$ref").isTextual() && node.size() > 1) {
                faults.add(place + " has something beside its $ref, which generators ignore");
            }
        });
        return faults.stream();
    }),
    COMPONENTS_ARE_USED(api -> {
        Set<String> used = api.references().collect(Collectors.toSet());
        return Stream.of("schemas", "responses", "parameters", "headers", "examples", "requestBodies")
                .flatMap(kind -> names(api.root().path("components").path(kind))
                        .map(name -> "#/components/" + kind + "/" + name))
                .filter(ref -> !used.contains(ref))
                .map(ref -> ref + " is used nowhere");
    }),
    SCHEMAS_ARE_OURS(api -> names(api.root().at("/components/schemas"))
            .filter(name -> name.matches(".*[0-9]|OutboundSseEvent|MediaType|Bundle|CapabilityStatement"
                    + "|Questionnaire|QuestionnaireResponse|HttpProblem|HttpValidationProblem"))
            .map(name -> "schema " + name + " is of a library, or two classes share its name:"
                    + " describe the body as an object, or name the class with @Schema(name = )")),
    ARRAYS_HAVE_ITEMS(api -> {
        List<String> faults = new ArrayList<>();
        api.visit((place, node) -> {
            if (node.path("type").asText().equals("array") && node.path("items").isMissingNode()) {
                faults.add(place + " is an array without items");
            }
        });
        return faults.stream();
    }),
    BODIES_HAVE_EXAMPLES(api -> api.bodies().stream()
            .filter(body -> body.examples().isEmpty())
            .map(body -> body.name() + " " + body.mediaType()
                    + " needs an example: @Content(examples = ), or a file that /examples/index.json lists")),
    EXAMPLES_ARE_VALID(ExampleCheck::faults),
    THE_DOCUMENT_IS_VALID(OfficialSchema::faults),
    IT_HAS_A_USEFUL_SIZE(api -> Stream.of(api.root().toString().length())
            .filter(size -> size > 400_000)
            .map(size -> "the document has " + size + " characters: whose schemas are these?"));

    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    private final Function<Description, Stream<String>> faults;

    DescriptionRule(Function<Description, Stream<String>> faults) {
        this.faults = faults;
    }

    /** What breaks this rule, each with the operation or the place; empty when nothing does. */
    public List<String> faults(JsonNode document) {
        return faults.apply(new Description(document)).toList();
    }

    private static Stream<String> operations(Description api, Predicate<Operation> faulty, String fault) {
        return api.operations().stream().filter(faulty).map(operation -> operation.name() + " " + fault);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array, String field) {
        return elements(array).map(each -> each.path(field).asText()).toList();
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static Set<String> templates(String path) {
        return TEMPLATE.matcher(path)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEnum(JsonNode schema) {
        Set<JsonNode> values = new HashSet<>();
        String types = schema.path("type").toString();
        return elements(schema.path("enum"))
                .allMatch(value -> values.add(value)
                        && (value.isTextual() && types.contains("string")
                                || value.isNumber() && (types.contains("integer") || types.contains("number"))
                                || value.isNull() && types.contains("null")));
    }
}
