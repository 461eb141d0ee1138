package dev.unknot.triage.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.triage.problem.Problems.Violation;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads a body strictly, and says where it is wrong without repeating it. */
public final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // "yes" is not true and 1 is not "1": a wrong type is a mistake to be told, not to be guessed.
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private JsonBody() {}

    public static <T> T read(byte[] body, Class<T> type) {
        try {
            T read = MAPPER.readValue(body, type);
            if (read == null) {
                throw Problems.badRequest(Violation.body("", "must be one JSON object"));
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw Problems.badRequest(Violation.body(
                    parent(e), "has a property that is not known here; known are " + e.getKnownPropertyIds()));
        } catch (JsonMappingException e) {
            throw Problems.badRequest(Violation.body(
                    path(e),
                    path(e).isEmpty() ? "must be one JSON object" : "is of the wrong type or stands here twice"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Problems.badRequest(Violation.body("", "is not JSON: see line " + line));
        } catch (IOException e) {
            throw Problems.badRequest(Violation.body("", "cannot be read"));
        }
    }

    private static String parent(UnrecognizedPropertyException e) {
        String path = path(e);
        int end = Math.max(path.lastIndexOf('.'), 0);
        return path.substring(0, end);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
