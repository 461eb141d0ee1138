package dev.unknot.delivery.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Qute with records as data; HTML is escaped. A value that is missing fails instead of leaving a gap. */
final class Templates {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    private Templates() {}

    static Template html(String source) {
        return ENGINE.parse(source, Variant.forContentType(Variant.TEXT_HTML));
    }

    static Template text(String source) {
        return ENGINE.parse(source, Variant.forContentType(Variant.TEXT_PLAIN));
    }

    static String resource(String file) {
        try (InputStream in = Templates.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file + " is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
