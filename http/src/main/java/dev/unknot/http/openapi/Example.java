package dev.unknot.http.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a GET that the API description shows.
 *
 * @param path as the description has it, such as {@code /remedies/{slug}}
 * @param mediaType of the answer
 * @param name of the example in the description
 * @param request the path and query that it answers
 * @param file with the answer, as JSON or YAML on the class path
 */
public record Example(
        @JsonProperty("path") String path,
        @JsonProperty("mediaType") String mediaType,
        @JsonProperty("name") String name,
        @JsonProperty("request") String request,
        @JsonProperty("file") String file) {

    private static final String INDEX = "/examples/index.json";

    /** YAML, and so JSON as well. */
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    /** All that {@code /examples/index.json} of the service lists; none when it has no such file. */
    public static List<Example> all() {
        try (InputStream in = resource(INDEX)) {
            return in == null ? List.of() : List.of(MAPPER.readValue(in, Example[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(INDEX + " cannot be read", e);
        }
    }

    public Object answer() {
        try (InputStream in = resource(file)) {
            return MAPPER.readValue(Objects.requireNonNull(in, file + " is not on the class path"), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static @Nullable InputStream resource(String file) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(file.substring(1));
    }
}
