package dev.unknot.http.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes headers that mean the same everywhere, and completes examples of parameters. */
final class CommonParameters {

    private static final Map<String, String> HEADERS = Map.of(
            "Idempotency-Key", "Up to 255 characters; the same request with the same key has one effect and one answer",
            "If-None-Match", "The ETag of what the client has; 304 if it is still the same",
            "If-Match", "The ETag of what was read; 412 if it has changed since");

    private CommonParameters() {}

    static Parameter complete(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.HEADER && parameter.getDescription() == null) {
            parameter.setDescription(HEADERS.get(parameter.getName()));
        }
        Object example = parameter.getExample();
        if (example != null && !(example instanceof List) && isList(parameter)) {
            // An annotation has room for one value only.
            parameter.setExample(List.of(example));
        }
        return parameter;
    }

    private static boolean isList(Parameter parameter) {
        return parameter.getSchema() != null
                && parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(SchemaType.ARRAY);
    }
}
