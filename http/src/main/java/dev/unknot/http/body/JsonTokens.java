package dev.unknot.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.query.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks through a text once, token by token, for what is not JSON or cannot be stored. */
final class JsonTokens {

    /** The largest power of ten that a double has. */
    private static final int LARGEST_EXPONENT = 308;

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");

    private JsonTokens() {}

    static void check(JsonFactory factory, String text, Predicate<String> known) {
        try (JsonParser parser = factory.createParser(text)) {
            while (parser.nextToken() != null) {
                fault(parser).ifPresent(message -> {
                    throw Problems.badRequest(Violation.body(path(parser.getParsingContext(), known), message));
                });
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Problems.badRequest(Violation.body("", "must be JSON without a property twice: see line " + line));
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail to be read", e);
        }
    }

    private static Optional<String> fault(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            return name.isEmpty() ? Optional.of("must not have a property without a name") : Text.fault(name);
        }
        if (token == JsonToken.VALUE_STRING) {
            return Text.fault(parser.getText());
        }
        return token.isNumeric() && isOutOfRange(parser.getText())
                ? Optional.of("must not have more than " + LARGEST_EXPONENT + " digits before or after the point")
                : Optional.empty();
    }

    private static boolean isOutOfRange(String number) {
        Matcher exponent = EXPONENT.matcher(number);
        return exponent.find()
                        && (exponent.group(1).length() > 3 || Integer.parseInt(exponent.group(1)) > LARGEST_EXPONENT)
                || Double.isInfinite(Double.parseDouble(number));
    }

    /** Such as {@code evidence[2].value}; ends before the first name that is not known. */
    private static String path(JsonStreamContext innermost, Predicate<String> known) {
        Deque<JsonStreamContext> contexts = new ArrayDeque<>();
        for (JsonStreamContext each = innermost; each != null; each = each.getParent()) {
            contexts.push(each);
        }
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext each : contexts) {
            if (each.inArray()) {
                path.append('[').append(each.getCurrentIndex()).append(']');
            } else if (each.inObject()) {
                if (!each.hasCurrentName() || !known.test(each.getCurrentName())) {
                    break;
                }
                path.append(path.isEmpty() ? "" : ".").append(each.getCurrentName());
            }
        }
        return path.toString();
    }
}
