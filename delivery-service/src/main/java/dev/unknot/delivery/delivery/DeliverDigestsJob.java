package dev.unknot.delivery.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends the summaries that have fallen due. */
@ApplicationScoped
class DeliverDigestsJob {

    private final DeliverDigests deliverDigests;

    DeliverDigestsJob(DeliverDigests deliverDigests) {
        this.deliverDigests = deliverDigests;
    }

    @Scheduled(every = "{unknot.delivery.digests.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        deliverDigests.deliverDue();
    }
}
