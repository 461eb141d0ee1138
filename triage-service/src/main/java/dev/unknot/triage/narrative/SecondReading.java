package dev.unknot.triage.narrative;

import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.narrative.embedding.BgeSmallEncoder;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.suspicion.SecondReader;
import dev.unknot.triage.narrative.suspicion.Suspicion;
import dev.unknot.triage.protocol.Protocol;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Loads the second reader in the background at startup, and lets as many requests use it at a time as there are
 * processors. Without it, everything works the same but for its proposals.
 */
@Startup
@Singleton
public class SecondReading {

    private static final Logger LOG = Logger.getLogger(SecondReading.class);
    private static final String ENGLISH = "en";

    private final SecondReaderConfig config;
    private final Counter skipped;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final CompletableFuture<Optional<SecondReader>> reader;

    SecondReading(SecondReaderConfig config, Editions editions, MeterRegistry metrics) {
        this.config = config;
        skipped = metrics.counter("unknot.second.reader.skipped");
        reader = config.enabled()
                ? CompletableFuture.supplyAsync(() -> load(editions.inForce()))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private static Optional<SecondReader> load(Protocol protocol) {
        try {
            return Optional.of(SecondReader.of(protocol, BgeSmallEncoder.load()));
        } catch (LinkageError | IllegalStateException e) {
            LOG.warn("the second reader is off: its model cannot be loaded on this platform", e);
            return Optional.empty();
        }
    }

    /** Whether loading has ended, with or without a reader. */
    boolean isLoaded() {
        return reader.isDone();
    }

    /**
     * What the narrative may mean beyond what the rules read; nothing while the reader is off, loading or busy.
     *
     * @param language ISO 639-1; only English is read
     */
    public List<Suspicion> read(String narrative, String language, Reading reading) {
        if (!config.enabled() || !language.equals(ENGLISH)) {
            return List.of();
        }
        Optional<SecondReader> loaded = reader.getNow(Optional.empty());
        if (loaded.isEmpty() || !isMyTurn()) {
            skipped.increment();
            return List.of();
        }
        try {
            return loaded.get().read(narrative, reading);
        } catch (IllegalStateException e) {
            LOG.error("a story could not be read a second time", e);
            skipped.increment();
            return List.of();
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
