package dev.unknot.triage.protocol.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Finds the files of a protocol on the class path. */
public final class ProtocolFiles {

    private static final String FOLDER = "/protocol/";

    private ProtocolFiles() {}

    /**
     * The contents by file name, in the order of the version's list. A name in the list that begins with a slash is of a file
     * that other services use, too.
     *
     * @throws NullPointerException naming a file that is missing
     */
    public static Map<String, String> of(String version) {
        Map<String, String> files = new LinkedHashMap<>();
        text(FOLDER + version + ".files").lines().forEach(name -> {
            boolean shared = name.startsWith("/");
            files.put(
                    shared ? name.substring(name.lastIndexOf('/') + 1) : name,
                    text(shared ? name : FOLDER + version + "/" + name));
        });
        return files;
    }

    private static String text(String path) {
        try (InputStream in = ProtocolFiles.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, () -> path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
