package dev.unknot.reminder.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Puts the answers under {@code src/main/resources/examples} into the description of the API. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExampleAnswers implements OASFilter {

    /** The file without its ending, by the path that answers so to a GET. */
    static final Map<String, String> FILES = Map.of(
            "/employees/{id}", "employee",
            "/employees/{id}/nudges", "inbox",
            "/employees/{id}/nudges/unread", "unread",
            "/employees/{id}/slots", "slots",
            "/nudges/{nudge}", "nudge");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        FILES.forEach((path, name) -> answers(api, path)
                .forEach(json -> json.addExample(
                        name, OASFactory.createExample().summary("GET " + path).value(read(name)))));
    }

    static Object read(String name) {
        String file = "/examples/" + name + ".json";
        try (InputStream in = ExampleAnswers.class.getResourceAsStream(file)) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(in, file + " is not on the class path"), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Stream<MediaType> answers(OpenAPI api, String path) {
        return Stream.ofNullable(api.getPaths().getPathItem(path))
                .flatMap(item -> Stream.ofNullable(item.getGET()))
                .flatMap(get -> Stream.ofNullable(get.getResponses().getAPIResponse("200")))
                .flatMap(answer -> Stream.ofNullable(answer.getContent()))
                .flatMap(content -> Stream.ofNullable(content.getMediaType("application/json")));
    }
}
