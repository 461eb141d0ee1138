package dev.unknot.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.query.Text;
import java.nio.charset.CharacterCodingException;
import java.util.function.Predicate;

/** Reads JSON strictly. A fault is a 400 problem that says where it is and repeats nothing of the body. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().setDeserializerModifier(new TimesAsText()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            // "yes" is not true and 1 is not "1": a wrong type is an error to report, not to guess at.
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    /** The body as an object of this type. */
    public static <T> T read(byte[] body, Class<T> type) {
        String text = wellFormed(body, KnownNames.of(MAPPER, type));
        try {
            return required(MAPPER.readValue(text, type));
        } catch (JsonMappingException e) {
            throw Problems.badRequest(MappingFault.of(e, MAPPER));
        } catch (JsonProcessingException e) {
            throw Problems.badRequest(Violation.body("", "must be one JSON object"));
        }
    }

    /**
     * The body as a tree, for formats that are no type of ours.
     *
     * @param known the names that a problem may repeat; any other may be a person's words
     */
    public static JsonNode tree(byte[] body, Predicate<String> known) {
        String text = wellFormed(body, known);
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (!tree.isObject()) {
                throw Problems.badRequest(Violation.body("", "must be one JSON object"));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw Problems.badRequest(Violation.body("", "must be one JSON object"));
        }
    }

    private static String wellFormed(byte[] body, Predicate<String> known) {
        try {
            String text = Text.utf8(body);
            JsonTokens.check(MAPPER.getFactory(), text, known);
            return text;
        } catch (CharacterCodingException e) {
            throw Problems.badRequest(Violation.body("", "must be UTF-8"));
        }
    }

    @SuppressWarnings("ConstantValue") // JSON's null reads as null.
    private static <T> T required(T read) {
        if (read == null) {
            throw Problems.badRequest(Violation.body("", "must be one JSON object"));
        }
        return read;
    }
}
