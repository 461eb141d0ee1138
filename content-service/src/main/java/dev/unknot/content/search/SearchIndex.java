package dev.unknot.content.search;

import dev.unknot.content.search.query.Concept;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The full-text index in the database, maintained by triggers. A remedy without a text in a language is indexed in
 * English.
 */
@ApplicationScoped
class SearchIndex {

    private static final String UNKNOWN_WORDS = """
            SELECT word
            FROM unnest(?::text[]) AS word
            WHERE (SELECT bool_and(numnode(query) > 0 AND NOT EXISTS (
                    SELECT FROM remedy_text AS text WHERE text.language = given.language AND text.words @@ query))
                FROM unnest(?::text[]) AS given (language),
                    phraseto_tsquery(search_configuration(given.language), word) AS query)
            """;

    // Remedies that contain most of the concepts of the query. Rare concepts weigh more than common ones, and a title
    // more than a summary, a label of the vocabulary or a step. Uses the index remedy_text_words, and reads it only
    // once: the hits are not joined to anything, as there may be as many of them as remedies.
    private static final String RANKED = """
            WITH concept AS MATERIALIZED (
                SELECT number, language, search_query(array_agg(phrase), language) AS query
                FROM unnest(?::int[], ?::text[]) AS given (number, phrase), unnest(?::text[]) AS language
                GROUP BY number, language
            ), hit AS (
                SELECT text.slug,
                    ts_rank(text.words, concept.query) AS rank,
                    ln(1 + ?::float8 / count(*) OVER (PARTITION BY concept.number)) AS weight
                FROM concept
                JOIN remedy_text AS text ON text.language = concept.language AND text.words @@ concept.query
                WHERE text.language = ? OR NOT EXISTS (
                    SELECT FROM remedy_text AS own WHERE own.slug = text.slug AND own.language = ?)
            ), found AS (
                SELECT slug, sum(weight) AS covered, sum(weight * rank) AS score, max(sum(weight)) OVER () AS most
                FROM hit
                GROUP BY slug
            )
            SELECT slug, round(score * 1000000)::bigint AS score
            FROM found
            WHERE covered >= 0.6 * most
            ORDER BY score DESC, slug
            """;

    private static final String STEMS = """
            SELECT text, language, tsvector_to_array(to_tsvector(search_configuration(language), text)) AS stems
            FROM unnest(?::text[], ?::text[]) AS word (text, language)
            """;

    private final DataSource database;

    SearchIndex(DataSource database) {
        this.database = database;
    }

    /** Those of {@code words} that are in no remedy in any form. */
    List<String> unknownWords(List<String> words, List<String> languages) {
        return query(UNKNOWN_WORDS, result -> result.getString(1), words, languages);
    }

    /**
     * The matches, best first.
     *
     * @param remedies the number of published remedies
     */
    List<Match> ranked(List<Concept> concepts, List<String> languages, int remedies) {
        List<Integer> numbers = IntStream.range(0, concepts.size())
                .boxed()
                .flatMap(number -> concepts.get(number).phrases().stream().map(phrase -> number))
                .toList();
        return query(
                RANKED,
                result -> new Match(result.getString("slug"), result.getLong("score")),
                numbers,
                phrases(concepts),
                languages,
                remedies,
                languages.get(0),
                languages.get(0));
    }

    /** The stems of each word as in the index; none for a stop word. */
    Map<Word, Set<String>> stems(Collection<? extends Word> words) {
        return query(
                        STEMS,
                        result -> Map.entry(
                                new Word(result.getString("text"), result.getString("language")),
                                Set.of((String[]) result.getArray("stems").getArray())),
                        words.stream().map(Word::text).toList(),
                        words.stream().map(Word::language).toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> phrases(List<Concept> concepts) {
        return concepts.stream().flatMap(each -> each.phrases().stream()).toList();
    }

    private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            // The cause is dropped, as its message may repeat the query, which may be health data.
            throw new IllegalStateException("the search index cannot be read, SQL state " + e.getSQLState());
        }
    }

    private static Object parameter(Connection connection, Object value) throws SQLException {
        if (value instanceof List<?> list) {
            String type = !list.isEmpty() && list.get(0) instanceof Integer ? "int" : "text";
            return connection.createArrayOf(type, list.toArray());
        }
        return value;
    }

    /** A word of a text in lower case. */
    record Word(String text, String language) {}

    private interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }
}
