package dev.unknot.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A certificate of localhost for one run. */
final class Certificate {

    private Certificate() {}

    /** Returns a PKCS #12 file with the key and the certificate, which also serves as trust store. */
    static Path create(Path data, String password) throws IOException {
        Path file = data.resolve("localhost.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool could not make " + file);
        }
        return file;
    }
}
