package dev.unknot.reminder.enrolment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.query.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Many people in one body: a JSON array, or one JSON object a line. Each is read by itself, so that one fault spoils one. */
final class PeopleBody {

    static final int MOST = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PeopleBody() {}

    /** The elements of a JSON array; a 400 problem when it is none or has too many. */
    static List<byte[]> ofArray(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (!tree.isArray()) {
                throw Problems.badRequest(Violation.body("", "must be a JSON array of people"));
            }
            List<byte[]> people = new ArrayList<>();
            for (JsonNode person : tree) {
                people.add(MAPPER.writeValueAsBytes(person));
            }
            return bounded(people);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Problems.badRequest(Violation.body("", "must be a JSON array of people: see line " + line));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /** The lines that are not blank; a 400 problem when there are too many. */
    static List<byte[]> ofLines(byte[] body) {
        try {
            return bounded(Stream.of(Text.utf8(body).split("\n"))
                    .filter(line -> !line.isBlank())
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList());
        } catch (CharacterCodingException e) {
            throw Problems.badRequest(Violation.body("", "must be UTF-8"));
        }
    }

    private static List<byte[]> bounded(List<byte[]> people) {
        if (people.isEmpty() || people.size() > MOST) {
            throw Problems.badRequest(Violation.body("", "must have 1 to " + MOST + " people"));
        }
        return people;
    }
}
