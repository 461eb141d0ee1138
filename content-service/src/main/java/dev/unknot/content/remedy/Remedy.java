package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.shelf.Published;
import dev.unknot.content.shelf.Shelf;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A remedy as it stands in the database: its content, its version, and whether it may be handed out. */
@Entity
public class Remedy extends PanacheEntityBase {

    /** Whether a remedy may be handed out. */
    public enum State {
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    public String slug;

    /** Grows with every publication and withdrawal, so that the latest event about a remedy is known by it. */
    public int version;

    @Enumerated(EnumType.STRING)
    public State state;

    public String kind;
    public String[] areas;
    public String[] causes;
    public String[] conditions;
    public String[] tools;
    public String[] blockedBy;
    public boolean atDesk;
    public int minutes;
    public int evidenceRank;

    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    public String contentHash;
    public Instant changedAt;

    static Shelf shelf() {
        return new Shelf(Remedy.<Remedy>list("state", State.PUBLISHED).stream()
                .map(remedy -> new Published(remedy.content(), remedy.version, remedy.changedAt))
                .toList());
    }

    public RemedyContent content() {
        return ContentJson.read(content);
    }

    /** Whether publishing {@code other} would change nothing. */
    public boolean reads(RemedyContent other) {
        return state == State.PUBLISHED && contentHash.equals(ContentJson.hash(other));
    }

    /** Takes {@code fresh} as what is handed out from now on. */
    public void publish(RemedyContent fresh, Instant now) {
        slug = fresh.slug();
        kind = fresh.kind();
        areas = fresh.areas().toArray(String[]::new);
        causes = fresh.causes().toArray(String[]::new);
        conditions = fresh.conditions().toArray(String[]::new);
        tools = fresh.usableTools().toArray(String[]::new);
        blockedBy = fresh.block().toArray(String[]::new);
        atDesk = fresh.atDesk();
        minutes = fresh.minutes();
        evidenceRank = fresh.evidence().ordinal();
        content = ContentJson.write(fresh);
        contentHash = ContentJson.hash(fresh);
        become(State.PUBLISHED, now);
    }

    public void withdraw(Instant now) {
        become(State.WITHDRAWN, now);
    }

    private void become(State next, Instant now) {
        state = next;
        version++;
        changedAt = now;
    }
}
