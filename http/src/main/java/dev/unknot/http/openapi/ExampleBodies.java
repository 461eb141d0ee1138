package dev.unknot.http.openapi;

import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Puts each {@link Example} of a service into its API description. */
final class ExampleBodies {

    private ExampleBodies() {}

    static void add(OpenAPI api) {
        Example.all()
                .forEach(example -> described(api, example)
                        .filter(form -> form.getExample() == null)
                        .forEach(form -> form.addExample(
                                example.name(),
                                OASFactory.createExample()
                                        .summary(example.title())
                                        .value(example.body()))));
    }

    private static Stream<MediaType> described(OpenAPI api, Example example) {
        return Stream.ofNullable(api.getPaths().getPathItem(example.path()))
                .flatMap(path ->
                        Stream.ofNullable(path.getOperations().get(PathItem.HttpMethod.valueOf(example.method()))))
                .flatMap(operation -> content(operation, example))
                .flatMap(content -> Stream.ofNullable(content.getMediaType(example.mediaType())));
    }

    private static Stream<Content> content(Operation operation, Example example) {
        return example.isRequest()
                ? Stream.ofNullable(operation.getRequestBody()).flatMap(body -> Stream.ofNullable(body.getContent()))
                : answers(operation).flatMap(answer -> Stream.ofNullable(answer.getContent()));
    }

    /** To a request that was good. One that has an example of its own keeps it alone. */
    private static Stream<APIResponse> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }
}
