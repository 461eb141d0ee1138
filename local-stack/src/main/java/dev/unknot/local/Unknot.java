package dev.unknot.local;

import dev.unknot.local.process.Child;
import dev.unknot.local.server.MailServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All of Unknot on one machine: the stack and, on top of it, each packaged service as a process of its own. */
public final class Unknot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Child mail;
    private final Map<Service, Child> services = new EnumMap<>(Service.class);

    private Unknot(LocalStack stack, Child mail) {
        this.stack = stack;
        this.mail = mail;
    }

    /**
     * Starts everything and waits until all are ready; stops what did start when something is not.
     *
     * @param root the project's folder, with every service packaged
     * @param data where databases, logs and process ids are kept; found again by the next start
     * @param partitions of each topic, when it is made
     */
    public static Unknot start(Path root, Path data, Ports ports, int partitions) {
        Map<Service, Path> jars = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            jars.put(service, service.jar(root));
        }
        LocalStack stack = LocalStack.start(data, ports, partitions);
        Unknot unknot = new Unknot(
                stack, Child.program("mail", data, MailServer.class, "64m", ports.mail(), data.resolve("mail")));
        try {
            unknot.mail.await(PATIENCE, () -> Ports.isTaken(ports.mail()));
            jars.forEach((service, jar) -> unknot.launch(service, jar, data));
            jars.keySet().forEach(unknot::awaitReady);
            return unknot;
        } catch (RuntimeException e) {
            unknot.close();
            throw e;
        }
    }

    public LocalStack stack() {
        return stack;
    }

    /** The mail server; what it takes is under {@code mail} in the data folder. */
    public Child mail() {
        return mail;
    }

    public Child service(Service service) {
        return Objects.requireNonNull(services.get(service), () -> service.module() + " was not started");
    }

    /** Waits until the service answers that it is ready; fails with its last words when it ends before. */
    public void awaitReady(Service service) {
        service(service).await(PATIENCE, () -> service.isReady(stack.ports()));
    }

    @Override
    public void close() {
        services.values().forEach(child -> child.process().destroy());
        services.values().forEach(Child::close);
        mail.close();
        stack.close();
    }

    private void launch(Service service, Path jar, Path data) {
        stack.databases().create(service.database());
        services.put(
                service,
                Child.quickJar(
                        service.module(), data, jar, "256m", Service.environment(stack.ports(), stack.issuer())));
    }
}
