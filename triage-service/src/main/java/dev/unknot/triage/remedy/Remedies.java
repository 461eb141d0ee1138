package dev.unknot.triage.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A copy of the published remedies. Duplicate and late events change nothing. */
@ApplicationScoped
class Remedies {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Session database;

    Remedies(Session database) {
        this.database = database;
    }

    @Transactional
    void put(RemedyPublished published) {
        put(published.slug(), published.version(), write(published));
    }

    @Transactional
    void remove(RemedyWithdrawn withdrawn) {
        put(withdrawn.slug(), withdrawn.version(), null);
    }

    /** Whatever its version was. */
    @Transactional
    void remove(String slug) {
        database.createNativeMutationQuery("UPDATE remedy SET published = NULL WHERE slug = ?1")
                .setParameter(1, slug)
                .executeUpdate();
    }

    /**
     * Identifies a state of the copy: a publication increases the sum of versions, and a withdrawal decreases the
     * number of offered remedies.
     */
    record Edition(long versions, long offered) {}

    @Transactional
    Edition edition() {
        Tuple row = database.createNativeQuery(
                        "SELECT coalesce(sum(version), 0)::bigint AS versions, count(published) AS offered FROM remedy",
                        Tuple.class)
                .getSingleResult();
        return new Edition(row.get(0, Long.class), row.get(1, Long.class));
    }

    @Transactional
    List<RemedyPublished> offered() {
        return database.createNativeQuery(
                        "SELECT published::text FROM remedy WHERE published IS NOT NULL ORDER BY slug", Tuple.class)
                .getResultStream()
                .map(row -> read(row.get(0, String.class)))
                .toList();
    }

    /** A withdrawal carries the version that it withdraws; a publication always carries a newer one. */
    private void put(String slug, int version, @Nullable String published) {
        database.createNativeMutationQuery("""
                        INSERT INTO remedy (slug, version, published) VALUES (?1, ?2, CAST(?3 AS jsonb))
                        ON CONFLICT (slug) DO UPDATE SET version = excluded.version, published = excluded.published
                        WHERE remedy.version < excluded.version
                        OR remedy.version = excluded.version AND excluded.published IS NULL
                        """)
                .setParameter(1, slug)
                .setParameter(2, version)
                .setParameter(3, published)
                .executeUpdate();
    }

    private static String write(RemedyPublished remedy) {
        try {
            return JSON.writeValueAsString(remedy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a remedy cannot be written as JSON", e);
        }
    }

    private static RemedyPublished read(String json) {
        try {
            return JSON.readValue(json, RemedyPublished.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored remedy cannot be read", e);
        }
    }
}
