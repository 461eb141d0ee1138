package dev.unknot.triage.story;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Stores narratives, encrypted, each to be erased with its assessment. All methods run in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Stories {

    private final Session database;
    private final OrganisationKeys keys;

    Stories(Session database, OrganisationKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    public void keep(Person person, UUID assessment, String story) {
        try {
            byte[] sealed = keys.of(person.organisation())
                    .encrypt(story.getBytes(StandardCharsets.UTF_8), place(person, assessment));
            database.createNativeMutationQuery("INSERT INTO story (assessment, sealed) VALUES (?1, ?2)")
                    .setParameter(1, assessment)
                    .setParameter(2, sealed)
                    .executeUpdate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a story cannot be encrypted", e);
        }
    }

    /**
     * The narrative of one of the person's own assessments. Another person's is not found, and could not be decrypted
     * either.
     */
    public Optional<String> read(Person person, UUID assessment) {
        return database.createNativeQuery("""
                        SELECT story.sealed FROM story JOIN assessment ON assessment.id = story.assessment
                        WHERE assessment.id = ?1 AND assessment.organisation = ?2 AND assessment.employee = ?3
                        """, Tuple.class)
                .setParameter(1, assessment)
                .setParameter(2, person.organisation())
                .setParameter(3, person.employee())
                .getResultStream()
                .findFirst()
                .map(row -> open(person, assessment, row.get(0, byte[].class)));
    }

    private String open(Person person, UUID assessment, byte[] sealed) {
        try {
            byte[] story = keys.of(person.organisation()).decrypt(sealed, place(person, assessment));
            return new String(story, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the story of " + assessment + " cannot be decrypted", e);
        }
    }

    /**
     * The associated data: a row that is moved to another person or assessment cannot be decrypted. Length prefixes
     * separate the parts.
     */
    private static byte[] place(Person person, UUID assessment) {
        List<byte[]> parts = List.of(
                person.organisation().getBytes(StandardCharsets.UTF_8),
                person.employee().getBytes(StandardCharsets.UTF_8),
                assessment.toString().getBytes(StandardCharsets.UTF_8));
        ByteBuffer place = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        parts.forEach(part -> place.putInt(part.length).put(part));
        return place.array();
    }
}
