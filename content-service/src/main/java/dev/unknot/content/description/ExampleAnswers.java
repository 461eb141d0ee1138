package dev.unknot.content.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.contracts.Vocabulary;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Puts the answers under {@code src/main/resources/examples} into the description of the API. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExampleAnswers implements OASFilter {

    private static final String JSON = "application/json";

    static final List<Example> ALL = List.of(
            new Example("/remedies", JSON, "list", "remedies?area=calf&limit=1"),
            new Example("/remedies", JSON, "search", "remedies?q=sholder+blade+strech&limit=1"),
            new Example("/remedies/{slug}", JSON, "remedy", "remedies/neck-finger-press"),
            new Example("/remedies/{slug}", "application/ld+json", "how-to", "remedies/neck-finger-press"),
            new Example("/vocabulary", JSON, "vocabulary", "vocabulary"));

    /** @param request what it is the answer to */
    record Example(String path, String form, String name, String request) {

        Object answer() {
            if (request.equals("vocabulary")) {
                return new ObjectMapper().convertValue(Vocabulary.released(), Object.class);
            }
            String file = "/examples/" + name + ".json";
            try (InputStream in = ExampleAnswers.class.getResourceAsStream(file)) {
                return new ObjectMapper()
                        .readValue(Objects.requireNonNull(in, file + " is not on the class path"), Object.class);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ALL.forEach(example -> described(api, example)
                .forEach(form -> form.addExample(
                        example.name(),
                        OASFactory.createExample()
                                .summary("GET /" + example.request())
                                .value(example.answer()))));
    }

    private static Stream<MediaType> described(OpenAPI api, Example example) {
        return Stream.ofNullable(api.getPaths().getPathItem(example.path()))
                .flatMap(path -> Stream.ofNullable(path.getGET()))
                .flatMap(get -> Stream.ofNullable(get.getResponses().getAPIResponse("200")))
                .flatMap(answer -> Stream.ofNullable(answer.getContent()))
                .flatMap(content -> Stream.ofNullable(content.getMediaType(example.form())));
    }
}
