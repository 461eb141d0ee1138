package dev.unknot.http.openapi;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
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
                .flatMap(operation -> content(operation, example).stream())
                .flatMap(content -> Stream.ofNullable(content.getMediaType(example.mediaType())));
    }

    private static Optional<Content> content(Operation operation, Example example) {
        return example.isRequest()
                ? Optional.ofNullable(operation.getRequestBody()).map(body -> body.getContent())
                : success(operation).map(APIResponse::getContent);
    }

    /** The answer to a request that was good. */
    private static Optional<APIResponse> success(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .min(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue);
    }
}
