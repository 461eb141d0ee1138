package dev.unknot.triage.story;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** One key for each organisation, created on first use and stored encrypted with the {@link MasterKey}. */
@ApplicationScoped
class OrganisationKeys {

    private final Session database;
    private final MasterKey master;

    OrganisationKeys(Session database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /** Re-encrypts every key with the newest master key, so that older ones can be removed from the configuration. */
    @Transactional
    void renew(@Observes StartupEvent start) {
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT organisation, sealed FROM story_key FOR UPDATE SKIP LOCKED", Object[].class)
                .getResultList();
        for (Object[] row : rows) {
            String organisation = (String) row[0];
            database.createNativeMutationQuery("UPDATE story_key SET sealed = ?2 WHERE organisation = ?1")
                    .setParameter(1, organisation)
                    .setParameter(2, seal(organisation, open(organisation, (byte[]) row[1])))
                    .executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Aead of(String organisation) {
        byte[] sealed = find(organisation).orElseGet(() -> make(organisation));
        try {
            return open(organisation, sealed).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the story key of an organisation cannot be used", e);
        }
    }

    /** On a concurrent insert, the key inserted first is used. */
    private byte[] make(String organisation) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            database.createNativeMutationQuery(
                            "INSERT INTO story_key (organisation, sealed) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                    .setParameter(1, organisation)
                    .setParameter(2, seal(organisation, key))
                    .executeUpdate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a story key cannot be created", e);
        }
        return find(organisation).orElseThrow();
    }

    private Optional<byte[]> find(String organisation) {
        return database.createNativeQuery("SELECT sealed FROM story_key WHERE organisation = ?1", Tuple.class)
                .setParameter(1, organisation)
                .getResultStream()
                .findFirst()
                .map(row -> row.get(0, byte[].class));
    }

    private byte[] seal(String organisation, KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, master.aead(), organisation.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a story key cannot be encrypted", e);
        }
    }

    private KeysetHandle open(String organisation, byte[] sealed) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    sealed, master.aead(), organisation.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the story key of an organisation cannot be decrypted; add its master key to "
                            + "unknot.triage.story.keys",
                    e);
        }
    }
}
