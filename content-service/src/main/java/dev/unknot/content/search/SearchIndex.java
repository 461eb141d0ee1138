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

/** The full-text index in the database, which triggers keep. A remedy without a text in a language is in it in English. */
@ApplicationScoped
class SearchIndex {

    private static final String UNHEARD = """
            SELECT word
            FROM unnest(?::text[]) AS word
            WHERE (SELECT bool_and(numnode(query) > 0 AND NOT EXISTS (
                    SELECT FROM remedy_text AS text WHERE text.language = wanted.language AND text.words @@ query))
                FROM unnest(?::text[]) AS wanted (language),
                    phraseto_tsquery(search_configuration(wanted.language), word) AS query)
            """;

    // Remedies in which most of what was wanted is found. What few remedies have weighs more, wherever it stands, and
    // a title more than a summary, a label of the vocabulary and a step. The index remedy_text_words serves it. It is
    // read once, whatever it finds: nothing is joined to the hits, of which there may be as many as remedies.
    private static final String RANKED = """
            WITH wanted AS MATERIALIZED (
                SELECT number, language, search_query(array_agg(phrase), language) AS query
                FROM unnest(?::int[], ?::text[]) AS said (number, phrase), unnest(?::text[]) AS language
                GROUP BY number, language
            ), hit AS (
                SELECT text.slug,
                    ts_rank(text.words, wanted.query) AS rank,
                    ln(1 + ?::float8 / count(*) OVER (PARTITION BY wanted.number)) AS weight
                FROM wanted
                JOIN remedy_text AS text ON text.language = wanted.language AND text.words @@ wanted.query
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

    /** Those of {@code words} that are in no remedy, in none of their forms. */
    List<String> unknownWords(List<String> words, List<String> languages) {
        return query(UNHEARD, result -> result.getString(1), words, languages);
    }

    /**
     * What is found, best first.
     *
     * @param remedies how many there are
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

    /** What the index keeps of each of {@code words}: nothing of a word that only holds others together. */
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
            // The message may repeat what was asked, which may tell of a symptom.
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

    /** One word as it stands in a text, in small letters. */
    record Word(String text, String language) {}

    private interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }
}
