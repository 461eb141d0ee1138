package dev.unknot.content.publication;

import dev.unknot.content.revision.Author;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;

/** A whole catalogue that an editor sent and that waits for another editor to send the same. */
@Entity
@Immutable
@IdClass(CatalogueProposal.Key.class)
public class CatalogueProposal extends PanacheEntityBase {

    public record Key(String contentHash, long edition, String proposer) implements Serializable {}

    @Id
    public String contentHash;

    /** The edition that was published when it was sent. */
    @Id
    public long edition;

    @Id
    public String proposer;

    public Instant proposedAt;

    static boolean isOfAnother(String contentHash, long edition, Author author) {
        return count("contentHash = ?1 AND edition = ?2 AND proposer <> ?3", contentHash, edition, author.name()) > 0;
    }

    static void remember(String contentHash, long edition, Author author, Instant now) {
        if (findById(new Key(contentHash, edition, author.name())) == null) {
            CatalogueProposal proposal = new CatalogueProposal();
            proposal.contentHash = contentHash;
            proposal.edition = edition;
            proposal.proposer = author.name();
            proposal.proposedAt = now.truncatedTo(ChronoUnit.MICROS);
            proposal.persist();
        }
    }
}
