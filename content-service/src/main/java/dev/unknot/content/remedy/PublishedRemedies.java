package dev.unknot.content.remedy;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Holds the index that serves every request without a database query. */
@ApplicationScoped
public class PublishedRemedies {

    private static final String EDITION = "SELECT number FROM edition";

    // Uses the index on edition. Editions commit in order, so no change of an earlier one can appear later.
    private static final String CHANGED = """
            SELECT slug, version, state, content, changed_at
            FROM remedy
            WHERE edition > ?
            """;

    private final DataSource dataSource;
    private final Search search;
    private final Map<String, PublishedRemedy> bySlug = new HashMap<>();
    private volatile Edition edition = new Edition(-1, new RemedyIndex(List.of()));

    PublishedRemedies(DataSource dataSource, Search search) {
        this.dataSource = dataSource;
        this.search = search;
    }

    /** A numbered state of the published catalogue. */
    public record Edition(long number, RemedyIndex index) {}

    public Edition edition() {
        return edition;
    }

    public RemedyIndex index() {
        return edition.index();
    }

    /** Loads what was committed since the last refresh. A new index is created only if something changed. */
    public synchronized void refresh() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // Read first: if an edition commits meanwhile, its remedies are merely loaded again next time.
            long newest = newestEdition(connection);
            if (newest != edition.number()) {
                takeChanges(connection);
                RemedyIndex index = new RemedyIndex(bySlug.values());
                search.prepare(index);
                edition = new Edition(newest, index);
            }
        }
    }

    private static long newestEdition(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EDITION);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private void takeChanges(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setLong(1, edition.number());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    take(result);
                }
            }
        }
    }

    private void take(ResultSet result) throws SQLException {
        String slug = result.getString("slug");
        if (Remedy.State.PUBLISHED.name().equals(result.getString("state"))) {
            bySlug.put(
                    slug,
                    new PublishedRemedy(
                            ContentJson.read(result.getString("content")),
                            result.getInt("version"),
                            result.getObject("changed_at", OffsetDateTime.class).toInstant()));
        } else {
            bySlug.remove(slug);
        }
    }
}
