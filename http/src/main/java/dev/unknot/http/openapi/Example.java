package dev.unknot.http.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that the API description shows: an answer, or what is sent.
 *
 * @param path as the description has it, such as {@code /remedies/{slug}}
 * @param method in capitals
 * @param mediaType of the body
 * @param name of the example in the description
 * @param request the path and query that it answers; absent for what is sent
 * @param file with the body on the class path: JSON, YAML or plain text
 */
public record Example(
        @JsonProperty("path") String path,
        @JsonProperty("method") String method,
        @JsonProperty("mediaType") String mediaType,
        @JsonProperty("name") String name,
        @JsonProperty("request") @Nullable String request,
        @JsonProperty("file") String file) {

    private static final String INDEX = "/examples/index.json";
    private static final String GET = "GET";

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

    /** Those that answer a GET, which a test can compare with the real answer. */
    public static List<Example> answersToGet() {
        return all().stream()
                .filter(example -> example.method.equals(GET) && !example.isRequest())
                .toList();
    }

    boolean isRequest() {
        return request == null;
    }

    String title() {
        return isRequest() ? name.replace('-', ' ') : method + " " + request;
    }

    public Object body() {
        try (InputStream in = resource(file)) {
            byte[] bytes = Objects.requireNonNull(in, file + " is not on the class path")
                    .readAllBytes();
            return file.endsWith(".json") || file.endsWith(".yaml")
                    ? MAPPER.readValue(bytes, Object.class)
                    : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static @Nullable InputStream resource(String file) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(file.substring(1));
    }
}
