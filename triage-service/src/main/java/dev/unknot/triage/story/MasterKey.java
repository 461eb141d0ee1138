package dev.unknot.triage.story;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/** Encrypts the keys of the organisations. It comes from the configuration and is never stored. */
@Singleton
class MasterKey {

    private static final int BYTES = 32;

    private final Aead aead;

    MasterKey(StoryConfig config) {
        aead = read(config.keys());
    }

    Aead aead() {
        return aead;
    }

    private static Aead read(List<String> keys) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            for (int i = 0; i < keys.size(); i++) {
                KeysetHandle.Builder.Entry entry =
                        KeysetHandle.importKey(key(keys.get(i))).withRandomId();
                keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
            }
            return keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The cause is dropped, as it might repeat a key.
            throw new IllegalStateException(
                    "unknot.triage.story.keys must list keys of 32 bytes in Base64; create one with openssl rand "
                            + "-base64 32");
        }
    }

    private static AesGcmKey key(String base64) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
    }
}
