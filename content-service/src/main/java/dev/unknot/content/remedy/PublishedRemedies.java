package dev.unknot.content.remedy;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyChange;
import dev.unknot.content.index.RemedyChanges;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Holds the index that serves every request without a database query. */
@ApplicationScoped
public class PublishedRemedies {

    private static final String EDITION = "SELECT number FROM edition";

    // Uses the index on edition. Editions commit in order, so no change of an earlier one can appear later.
    private static final String CHANGED = """
            SELECT slug, version, state, content, changed_at, edition
            FROM remedy
            WHERE edition > ?
            """;

    private final DataSource dataSource;
    private final Search search;
    private final Map<String, RemedyChange> bySlug = new HashMap<>();
    private volatile Edition edition = new Edition(-1, new RemedyIndex(List.of()), new RemedyChanges(List.of()));

    PublishedRemedies(DataSource dataSource, Search search) {
        this.dataSource = dataSource;
        this.search = search;
    }

    /**
     * A numbered state of the published catalogue.
     *
     * @param changes the changes that led to it
     */
    public record Edition(long number, RemedyIndex index, RemedyChanges changes) {}

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
                RemedyIndex index = new RemedyIndex(published());
                search.prepare(index);
                edition = new Edition(newest, index, new RemedyChanges(bySlug.values()));
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
        int version = result.getInt("version");
        Instant changedAt = result.getObject("changed_at", OffsetDateTime.class).toInstant();
        Optional<PublishedRemedy> published = Remedy.State.PUBLISHED.name().equals(result.getString("state"))
                ? Optional.of(new PublishedRemedy(ContentJson.read(result.getString("content")), version, changedAt))
                : Optional.empty();
        bySlug.put(
                slug,
                new RemedyChange(
                        new RemedyChange.Place(result.getLong("edition"), slug), version, changedAt, published));
    }

    private List<PublishedRemedy> published() {
        return bySlug.values().stream()
                .flatMap(change -> change.published().stream())
                .toList();
    }
}
