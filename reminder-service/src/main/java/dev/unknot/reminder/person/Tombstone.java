package dev.unknot.reminder.person;

import dev.unknot.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Marks that somebody left. Holds a keyed hash instead of a name, so that only this service can find it. */
@Entity
@Table(name = "departed")
public class Tombstone extends PanacheEntityBase {

    @Id
    public byte[] person = new byte[0];

    @Column(name = "left_at")
    public Instant leftAt = Instant.EPOCH;

    @Column(name = "returned_at")
    public @Nullable Instant returnedAt;

    static Optional<Tombstone> of(Person person, String secret) {
        return findByIdOptional(hash(person, secret));
    }

    static void mark(Person person, String secret, Instant leftAt) {
        Tombstone tombstone = of(person, secret).orElseGet(() -> {
            Tombstone made = new Tombstone();
            made.person = hash(person, secret);
            made.persist();
            return made;
        });
        tombstone.leftAt = leftAt;
        tombstone.returnedAt = null;
    }

    /** Whether the person left after this moment, or left and has not come back. */
    boolean isLate(Instant moment) {
        return returnedAt == null || !moment.isAfter(leftAt);
    }

    private static byte[] hash(Person person, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("departed/" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(person.key().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
