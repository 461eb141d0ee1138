package dev.unknot.content.revision;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.ContentJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One revision of a remedy. Immutable; the newest one of a slug is its current state for editors. */
@Entity
@Immutable
@IdClass(Revision.Key.class)
public class Revision extends PanacheEntityBase {

    /** The state of the remedy in this revision. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        /** The name in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Key(String slug, int number) implements Serializable {}

    @Id
    public String slug;

    /**
     * Counts the revisions of a slug from 1. The primary key prevents concurrent writers from using the same number.
     */
    @Id
    public int number;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The version last announced; 0 before the first publication. */
    public int version;

    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    public String author;
    public boolean fromRelease;
    public Instant madeAt;

    public static Revision of(RemedyContent content, int number, State state, int version, Author author, Instant now) {
        Revision revision = new Revision();
        revision.slug = content.slug();
        revision.number = number;
        revision.state = state;
        revision.version = version;
        revision.content = ContentJson.write(content);
        revision.author = author.name();
        revision.fromRelease = author.isRelease();
        // Rounded to the precision of the database, so that it is the same before and after storing.
        revision.madeAt = now.truncatedTo(ChronoUnit.MICROS);
        return revision;
    }

    public static Optional<Revision> latest(String slug) {
        return before(slug, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** The latest revision of each slug. */
    public static Map<String, Revision> latestBySlug() {
        return Revision.<Revision>stream(
                        "FROM Revision r WHERE r.number = (SELECT MAX(o.number) FROM Revision o WHERE o.slug = r.slug)")
                .collect(Collectors.toMap(revision -> revision.slug, Function.identity()));
    }

    /** The latest revisions of slugs after {@code slug} that are drafts, by slug; uses the primary key. */
    public static List<Revision> drafts(String slug, int limit) {
        return Revision.<Revision>find("""
                        FROM Revision r
                        WHERE r.slug > ?1 AND r.state = ?2
                            AND r.number = (SELECT MAX(o.number) FROM Revision o WHERE o.slug = r.slug)
                        ORDER BY r.slug
                        """, slug, State.DRAFT).page(0, limit).list();
    }

    /** Revisions with a number below {@code number}, newest first; uses the primary key. */
    public static List<Revision> before(String slug, int number, int limit) {
        return Revision.<Revision>find("slug = ?1 AND number < ?2 ORDER BY number DESC", slug, number)
                .page(0, limit)
                .list();
    }

    public static Optional<Revision> numbered(String slug, int number) {
        return findByIdOptional(new Key(slug, number));
    }

    public RemedyContent content() {
        return ContentJson.read(content);
    }

    /** The entity tag, with quotes. */
    public String tag() {
        return "\"" + number + "\"";
    }
}
