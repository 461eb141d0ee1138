package dev.unknot.local;

import dev.unknot.local.process.DataLock;
import dev.unknot.local.process.StaleProcesses;
import dev.unknot.local.process.StartFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** {@code mvn -q -Pstart}: starts Unknot on this machine, says where it is, and stops it on Ctrl-C. */
public final class Start {

    private static final int PARTITIONS = 8;
    // As shells report a process that was asked to end, by Ctrl-C or kill.
    private static final List<Integer> ASKED_TO_END = List.of(0, 130, 143);

    // Maven closes its own System.out while the shutdown hooks run, and a hook that prints to it may fail.
    private static final PrintStream TERMINAL = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Start() {}

    /** Argument: the project's folder. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            new Start().run(Path.of(arguments[0]).toAbsolutePath().normalize());
        } catch (StartFailure e) {
            System.err.println("Unknot did not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(Path root) throws InterruptedException {
        long begin = System.nanoTime();
        Path data = root.resolve(".local");
        Ports ports = Ports.from(System.getenv());
        DataLock lock = DataLock.acquire(data);
        StaleProcesses.stopIn(data).forEach(name -> System.out.println("Stopped " + name + " of an earlier start."));
        requireFree(ports);
        Unknot unknot = Unknot.start(root, data, ports, PARTITIONS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(unknot, lock)));
        Stream.of(Service.values()).forEach(service -> reviveWhenItDies(unknot, service));
        System.out.println(welcome(unknot, data, (System.nanoTime() - begin) / 1_000_000_000));
        stopped.await();
    }

    private void stop(Unknot unknot, DataLock lock) {
        stopping.set(true);
        TERMINAL.println("Stopping Unknot ...");
        unknot.close();
        release(lock);
        TERMINAL.println("Stopped. The data stays under .local/ for the next start.");
        stopped.countDown();
    }

    private static void release(DataLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock could not be released", e);
        }
    }

    private void reviveWhenItDies(Unknot unknot, Service service) {
        Process process = unknot.service(service).process();
        process.onExit().thenRun(() -> {
            if (stopping.get()) {
                return;
            }
            String death = service.module() + " ended with exit code " + process.exitValue();
            if (ASKED_TO_END.contains(process.exitValue())) {
                System.err.println(death + ", as asked. It stays down until you start it, or everything, again.");
                return;
            }
            System.err.println(death + "; starting it again.");
            revive(unknot, service);
        });
    }

    private void revive(Unknot unknot, Service service) {
        try {
            unknot.service(service).restart();
            unknot.awaitReady(service);
            System.err.println(service.module() + " is back.");
            reviveWhenItDies(unknot, service);
        } catch (StartFailure e) {
            System.err.println(service.module() + " stays down: " + e.getMessage());
        }
    }

    private static void requireFree(Ports ports) {
        Map.of(
                        "UNKNOT_CONTENT_PORT", ports.content(),
                        "UNKNOT_TRIAGE_PORT", ports.triage(),
                        "UNKNOT_REMINDER_PORT", ports.reminder(),
                        "UNKNOT_DELIVERY_PORT", ports.delivery(),
                        "UNKNOT_IDENTITY_PORT", ports.identity(),
                        "UNKNOT_KAFKA_PORT", ports.kafka(),
                        "UNKNOT_POSTGRES_PORT", ports.postgres(),
                        "UNKNOT_MAIL_PORT", ports.mail())
                .entrySet()
                .stream()
                .filter(entry -> Ports.isTaken(entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .findFirst()
                .ifPresent(entry -> {
                    throw new StartFailure("port " + entry.getValue() + " is taken; stop what listens there, or set "
                            + entry.getKey() + " to another port");
                });
    }

    private static String welcome(Unknot unknot, Path data, long seconds) {
        Ports ports = unknot.stack().ports();
        return """

                Unknot is up after %d s.

                  content     %s/q/openapi
                  triage      %s/q/openapi
                  reminder    %s/q/openapi
                  delivery    %s/q/openapi
                  sign-in     %s/token  (employee-1, employee-2, employee-3, hr, editor, editor-2, platform)
                  Kafka       %s
                  PostgreSQL  127.0.0.1:%d  (databases content, triage, reminder, delivery; user and password alike)
                  mail        127.0.0.1:%d  (SMTP; every mail becomes a file in %s)
                  data, logs  %s

                Next: follow "The main job" in README.md. Ctrl-C stops everything.
                """.formatted(
                        seconds,
                        Service.CONTENT.url(ports),
                        Service.TRIAGE.url(ports),
                        Service.REMINDER.url(ports),
                        Service.DELIVERY.url(ports),
                        unknot.stack().issuer(),
                        unknot.stack().bootstrapServers(),
                        ports.postgres(),
                        ports.mail(),
                        data.resolve("mail"),
                        data);
    }
}
