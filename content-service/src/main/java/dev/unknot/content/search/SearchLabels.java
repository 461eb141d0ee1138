package dev.unknot.content.search;

import dev.unknot.content.search.query.Label;
import dev.unknot.contracts.Vocabulary;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Makes remedies searchable by the vocabulary's labels of their areas, kinds, tools, causes and conditions. */
@ApplicationScoped
class SearchLabels {

    /** Runs before the catalogue is imported, so that its remedies are indexed only once. */
    private static final int EARLY = 1000;

    private static final String TAKE = """
            INSERT INTO search_label (language, list, key, label)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT (language, list, key) DO UPDATE SET label = excluded.label
            WHERE search_label.label <> excluded.label
            """;

    private static final String INDEX_AGAIN = "SELECT index_remedy(slug, state, content) FROM remedy";

    private final DataSource database;

    SearchLabels(DataSource database) {
        this.database = database;
    }

    @Transactional
    void onStart(@Observes @Priority(EARLY) StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (take(connection, Label.all(Vocabulary.released())) > 0) {
                try (PreparedStatement again = connection.prepareStatement(INDEX_AGAIN)) {
                    again.execute();
                }
            }
        }
    }

    private static int take(Connection connection, List<Label> labels) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            List<Function<Label, String>> columns = List.of(Label::language, Label::list, Label::key, Label::text);
            for (int i = 0; i < columns.size(); i++) {
                Object[] values = labels.stream().map(columns.get(i)).toArray();
                take.setArray(i + 1, connection.createArrayOf("text", values));
            }
            return take.executeUpdate();
        }
    }
}
