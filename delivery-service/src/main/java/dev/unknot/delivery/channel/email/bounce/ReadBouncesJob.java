package dev.unknot.delivery.channel.email.bounce;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the mailbox of reports again and again. */
@ApplicationScoped
class ReadBouncesJob {

    private final ReadBounces readBounces;

    ReadBouncesJob(ReadBounces readBounces) {
        this.readBounces = readBounces;
    }

    @Scheduled(every = "{unknot.delivery.bounces.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        readBounces.read();
    }
}
