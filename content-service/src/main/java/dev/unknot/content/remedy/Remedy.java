package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The published remedy of a slug, or the last one before its withdrawal. Drafts exist only as revisions. */
@Entity
public class Remedy extends PanacheEntityBase {

    /** Whether a remedy is served. */
    public enum State {
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    public String slug;

    /** Increases with every publication and withdrawal, so that the latest event about a remedy can be recognised. */
    public int version;

    @Enumerated(EnumType.STRING)
    public State state;

    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    public Instant changedAt;

    /** The edition of the last change. */
    public long edition;

    public static Optional<Remedy> bySlug(String slug) {
        return findByIdOptional(slug);
    }

    public static List<Remedy> published() {
        return list("state", State.PUBLISHED);
    }

    /** When anything was last published or withdrawn; empty if nothing ever was. */
    static Optional<Instant> lastChange() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("SELECT MAX(r.changedAt) FROM Remedy r", Instant.class)
                .getSingleResult());
    }

    public RemedyContent content() {
        return ContentJson.read(content);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public void publish(RemedyContent fresh, long inEdition, Instant now) {
        slug = fresh.slug();
        content = ContentJson.write(fresh);
        setState(State.PUBLISHED, inEdition, now);
    }

    public void withdraw(long inEdition, Instant now) {
        setState(State.WITHDRAWN, inEdition, now);
    }

    private void setState(State newState, long inEdition, Instant now) {
        state = newState;
        version++;
        edition = inEdition;
        changedAt = now;
    }
}
