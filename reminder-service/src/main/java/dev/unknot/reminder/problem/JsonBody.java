package dev.unknot.reminder.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unknot.reminder.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a body strictly and checks it, and says where it is wrong without repeating it. */
@ApplicationScoped
public class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // 1 is not "1": a wrong type is a mistake to be told, not to be guessed.
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private final Validator validator;

    JsonBody(Validator validator) {
        this.validator = validator;
    }

    /** The body as a {@code type} that holds to its constraints; a 400 problem otherwise. */
    public <T> T read(byte[] body, Class<T> type) {
        T read =
                parse(body, type).orElseThrow(() -> Problems.badRequest(Violation.body("", "must be one JSON object")));
        List<Violation> violations = validator.validate(read).stream()
                .map(found -> Violation.body(
                        found.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", ""), found.getMessage()))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return read;
    }

    private static <T> Optional<T> parse(byte[] body, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(body, type));
        } catch (UnrecognizedPropertyException e) {
            throw Problems.badRequest(Violation.body(
                    parent(e), "has a property that is not known here; known are " + e.getKnownPropertyIds()));
        } catch (InvalidFormatException e) {
            throw Problems.badRequest(Violation.body(path(e), wanted(e.getTargetType())));
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

    private static String wanted(Class<?> type) {
        if (!type.isEnum()) {
            return "cannot be read as " + type.getSimpleName();
        }
        return "must be one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(constant -> MAPPER.convertValue(constant, String.class))
                        .toList();
    }

    private static String parent(UnrecognizedPropertyException e) {
        String path = path(e);
        return path.substring(0, Math.max(path.lastIndexOf('.'), 0));
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
