package dev.unknot.content.publication;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.document.CatalogueWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells catalogues apart by their canonical form. */
final class CatalogueHash {

    private CatalogueHash() {}

    static String of(Catalogue catalogue) {
        try {
            byte[] yaml = CatalogueWriter.write(catalogue).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(yaml));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required of every Java platform", e);
        }
    }
}
