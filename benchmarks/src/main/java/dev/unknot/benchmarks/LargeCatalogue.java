package dev.unknot.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Fills the catalogue with copies of its remedies. Each copy has another slug and two words of three replaced, so that a
 * search for "neck" does not find every copy of the remedies for the neck. It writes to the database, as a document of
 * this size exceeds the limit of the service.
 */
final class LargeCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int OTHER_WORDS = 5_000;
    private static final int BATCH = 500;
    private static final String SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve xi zo ka le mi no pu ra";

    private static final String READ = "SELECT slug, content::text FROM remedy WHERE state = 'PUBLISHED' ORDER BY slug";

    // All other columns are copied unchanged.
    private static final String COPY = """
            INSERT INTO remedy
            SELECT copy.*
            FROM remedy original,
                 jsonb_populate_record(original, jsonb_build_object('slug', ?::text, 'content', ?::jsonb)) copy
            WHERE original.slug = ?
            """;

    private final Random random = new Random(10_000);
    private final List<String> otherWords;

    LargeCatalogue() {
        String[] syllables = SYLLABLES.split(" ");
        otherWords = random.ints(OTHER_WORDS * 3L, 0, syllables.length)
                .mapToObj(i -> syllables[i])
                .collect(
                        ArrayList::new,
                        (words, syllable) -> {
                            if (words.isEmpty() || words.get(words.size() - 1).length() >= 6) {
                                words.add("");
                            }
                            words.set(words.size() - 1, words.get(words.size() - 1) + syllable);
                        },
                        ArrayList::addAll);
    }

    /** Adds copies until there are {@code size} remedies. */
    void fill(String jdbcUrl, int size) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            List<Original> originals = originals(connection);
            try (PreparedStatement copy = connection.prepareStatement(COPY)) {
                for (int i = originals.size(); i < size; i++) {
                    add(copy, originals.get(i % originals.size()), i);
                    if (i % BATCH == 0 || i == size - 1) {
                        copy.executeBatch();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue could not be filled", e);
        }
    }

    private record Original(String slug, String content) {}

    private static List<Original> originals(Connection connection) throws SQLException {
        List<Original> originals = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(READ)) {
            while (rows.next()) {
                originals.add(new Original(rows.getString(1), rows.getString(2)));
            }
        }
        return originals;
    }

    private void add(PreparedStatement copy, Original original, int number) throws SQLException {
        String slug = "copy-" + number;
        copy.setString(1, slug);
        copy.setString(2, reworded(original.content(), slug));
        copy.setString(3, original.slug());
        copy.addBatch();
    }

    private String reworded(String content, String slug) {
        try {
            ObjectNode remedy = (ObjectNode) JSON.readTree(content);
            remedy.put("slug", slug);
            remedy.set("texts", reworded(remedy.required("texts")));
            return JSON.writeValueAsString(remedy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a remedy's content cannot be read", e);
        }
    }

    private JsonNode reworded(JsonNode texts) {
        if (texts.isTextual()) {
            return TextNode.valueOf(WORD.matcher(texts.asText())
                    .replaceAll(word ->
                            random.nextInt(3) == 0 ? word.group() : otherWords.get(random.nextInt(otherWords.size()))));
        }
        if (texts.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            texts.forEach(each -> array.add(reworded(each)));
            return array;
        }
        if (texts.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            texts.properties().forEach(field -> object.set(field.getKey(), reworded(field.getValue())));
            return object;
        }
        return texts;
    }
}
