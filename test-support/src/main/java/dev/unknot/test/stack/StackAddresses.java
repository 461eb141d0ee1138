package dev.unknot.test.stack;

import dev.unknot.local.LocalStack;
import dev.unknot.local.server.Databases;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Where the servers of a stack that another process started can be reached. */
public record StackAddresses(Databases databases, String bootstrapServers, String issuer) {

    private static final String POSTGRES = "postgres-port";
    private static final String KAFKA = "kafka";
    private static final String ISSUER = "issuer";

    static StackAddresses of(LocalStack stack) {
        return new StackAddresses(stack.databases(), stack.bootstrapServers(), stack.issuer());
    }

    static StackAddresses read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return new StackAddresses(
                new Databases(Integer.parseInt(properties.getProperty(POSTGRES))),
                properties.getProperty(KAFKA),
                properties.getProperty(ISSUER));
    }

    /** Writes all at once, so that nobody reads half of it. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(POSTGRES, String.valueOf(databases.port()));
        properties.setProperty(KAFKA, bootstrapServers);
        properties.setProperty(ISSUER, issuer);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
