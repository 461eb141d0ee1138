package dev.unknot.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the YAML files that are part of this version of the contracts. */
public final class YamlResource {

    private YamlResource() {}

    /** @param file absolute, such as {@code /vocabulary.yaml} */
    public static <T> T read(String file, Class<T> type) {
        try (InputStream in = YamlResource.class.getResourceAsStream(file)) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in, file + " is not on the class path"), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
