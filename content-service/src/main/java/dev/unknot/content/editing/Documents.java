package dev.unknot.content.editing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.unknot.content.catalogue.document.BadCatalogue;
import dev.unknot.content.catalogue.document.BadCatalogue.Fault;
import dev.unknot.http.body.BodyLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of a request body for the catalogue reader. */
@ApplicationScoped
class Documents {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final long largestRemedy;
    private final long largestCatalogue;

    Documents(BodyLimit limit) {
        largestRemedy = limit.at("/remedies");
        largestCatalogue = limit.at("/catalogue");
    }

    /** A remedy in JSON, as text that is also valid YAML. */
    String remedy(InputStream body) throws IOException {
        return json(text(body, largestRemedy));
    }

    /** A catalogue in JSON, as text that is also valid YAML. */
    String jsonCatalogue(InputStream body) throws IOException {
        return json(text(body, largestCatalogue));
    }

    String yamlCatalogue(InputStream body) throws IOException {
        String text = text(body, largestCatalogue);
        Runs.firstLongLine(text).ifPresent(line -> {
            throw fault(line, Runs.MESSAGE);
        });
        return text;
    }

    private static String json(String text) {
        requireJson(text);
        if (Runs.hasLongBlank(text)) {
            throw fault(1, Runs.MESSAGE);
        }
        // Unlike YAML, JSON allows escaped slashes and tabs for indentation. JSON has no other unescaped tabs.
        return ESCAPE.matcher(text)
                .replaceAll(escape -> escape.group(1).equals("/") ? "/" : "\\\\" + quote(escape.group(1)))
                .replace('\t', ' ');
    }

    private static String text(InputStream body, long largest) throws IOException {
        byte[] bytes = body.readNBytes(Math.toIntExact(largest + 1));
        if (bytes.length > largest) {
            throw BodyLimit.tooLarge(largest);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(lineOfFirstFault(bytes), "is not UTF-8");
        }
    }

    private static void requireJson(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
                if ((parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.FIELD_NAME)
                        && parser.getTextLength() > Runs.LONGEST) {
                    throw fault(parser.currentLocation().getLineNr(), Runs.MESSAGE);
                }
                if (depth == 0 && parser.nextToken() != null) {
                    throw fault(parser.currentLocation().getLineNr(), "has content after its end");
                }
            }
        } catch (JsonProcessingException e) {
            // The parser's message would repeat what was sent.
            throw fault(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), "is not valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    // Malformed bytes decode to U+FFFD. The line of the first one is close enough, even if the text itself contains
    // one.
    private static int lineOfFirstFault(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = Math.max(text.indexOf('\uFFFD'), 0);
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private static BadCatalogue fault(int line, String message) {
        return new BadCatalogue(List.of(new Fault(line, "document", message)), 1);
    }

    private static String quote(String character) {
        return character.equals("\\") || character.equals("$") ? "\\" + character : character;
    }
}
