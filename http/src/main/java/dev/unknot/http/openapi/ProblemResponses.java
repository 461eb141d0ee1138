package dev.unknot.http.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import dev.unknot.http.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Describes the problems that any operation may answer, once for all of them. An operation that describes one itself
 * keeps its words.
 */
final class ProblemResponses {

    private static final String PROBLEM = "ProblemDetails";
    private static final String VIOLATION = "ProblemViolation";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";

    private ProblemResponses() {}

    static void add(OpenAPI api) {
        Set<ProblemType> used = EnumSet.noneOf(ProblemType.class);
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> describe(path, operation, used)));
        used.forEach(type -> ServiceDescription.components(api).addResponse(name(type), response(type)));
        ServiceDescription.components(api).addSchema(PROBLEM, problem()).addSchema(VIOLATION, violation());
    }

    private static void describe(PathItem path, Operation operation, Set<ProblemType> used) {
        for (ProblemType type : possible(path, operation)) {
            String status = Integer.toString(type.status());
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(RESPONSES + name(type)));
                used.add(type);
            }
        }
        operation.getResponses().getAPIResponses().forEach(ProblemResponses::complete);
    }

    /** What an operation describes in part. */
    private static void complete(String status, APIResponse response) {
        if (response.getDescription() == null && response.getRef() == null) {
            response.setDescription(
                    Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase());
        }
        boolean described = status.compareTo("400") < 0 || response.getRef() != null || hasExample(response);
        if (!described) {
            response.setContent(ProblemType.ofStatus(Integer.parseInt(status))
                    .map(ProblemResponses::content)
                    .orElseThrow());
        }
    }

    /** One without was described by a library. */
    private static boolean hasExample(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(form -> form.getExample() != null || form.getExamples() != null);
    }

    private static Set<ProblemType> possible(PathItem path, Operation operation) {
        Set<ProblemType> types = EnumSet.of(
                ProblemType.BAD_REQUEST,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE);
        if (Optional.ofNullable(operation.getSecurity())
                .filter(all -> !all.isEmpty())
                .isPresent()) {
            types.addAll(EnumSet.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN));
        }
        if (hasPathParameter(path.getParameters()) || hasPathParameter(operation.getParameters())) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(EnumSet.of(
                    ProblemType.REQUEST_TIMEOUT, ProblemType.CONTENT_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        return types;
    }

    private static boolean hasPathParameter(@Nullable List<Parameter> parameters) {
        return parameters != null && parameters.stream().anyMatch(each -> each.getIn() == Parameter.In.PATH);
    }

    /** Such as {@code ContentTooLarge}. */
    private static String name(ProblemType type) {
        return type.title().replace(" ", "");
    }

    private static APIResponse response(ProblemType type) {
        APIResponse response =
                OASFactory.createAPIResponse().description(type.title()).content(content(type));
        if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait before the next request")
                            .schema(number()));
        }
        return response;
    }

    private static Content content(ProblemType type) {
        MediaType form = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(SCHEMAS + PROBLEM))
                .example(example(type));
        return OASFactory.createContent().addMediaType(HttpProblem.MEDIA_TYPE.toString(), form);
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri().toString());
        example.put("status", type.status());
        example.put("title", type.title());
        example.put("detail", type.advice());
        example.put("instance", "/the/path/that/was/asked/for");
        return example;
    }

    private static Schema problem() {
        return object("An RFC 9457 problem. docs/problems.md lists all types.")
                .addProperty("type", text("A stable URI of the kind of problem").format("uri"))
                .addProperty("status", number().description("The HTTP status"))
                .addProperty("title", text("The name of the HTTP status"))
                .addProperty("detail", text("What was wrong and what to do, in words that may change"))
                .addProperty("instance", text("The path that was asked for, without the query"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .type(List.of(ARRAY))
                                .description("Each fault of the request, if there are any")
                                .items(OASFactory.createSchema().ref(SCHEMAS + VIOLATION)))
                .required(List.of("type", "status", "title", "detail", "instance"));
    }

    private static Schema violation() {
        return object("One thing that is wrong with a request. It never repeats a value that was sent.")
                .addProperty(
                        "field", text("A name, or a path such as evidence[2].value; empty if it concerns the whole"))
                .addProperty("in", text("Where the field is").enumeration(List.of("body", "query", "path", "header")))
                .addProperty("message", text("Completes a sentence that begins with the field"))
                .addProperty("line", number().description("Of a document of many lines, counted from 1"))
                .required(List.of("field", "in", "message"));
    }

    private static Schema object(String description) {
        return typed(OBJECT).description(description);
    }

    private static Schema text(String description) {
        return typed(STRING).description(description);
    }

    private static Schema number() {
        return typed(INTEGER).minimum(BigDecimal.ZERO);
    }

    private static Schema typed(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
