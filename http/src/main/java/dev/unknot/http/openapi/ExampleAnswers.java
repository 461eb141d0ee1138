package dev.unknot.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Puts each {@link Example} of a service into its API description. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExampleAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Example.all()
                .forEach(example -> described(api, example)
                        .forEach(form -> form.addExample(
                                example.name(),
                                OASFactory.createExample()
                                        .summary("GET " + example.request())
                                        .value(example.answer()))));
    }

    private static Stream<MediaType> described(OpenAPI api, Example example) {
        return Stream.ofNullable(api.getPaths().getPathItem(example.path()))
                .flatMap(path -> Stream.ofNullable(path.getGET()))
                .flatMap(get -> Stream.ofNullable(get.getResponses().getAPIResponse("200")))
                .flatMap(answer -> Stream.ofNullable(answer.getContent()))
                .flatMap(content -> Stream.ofNullable(content.getMediaType(example.mediaType())));
    }
}
