package dev.unknot.benchmarks.reminder.peers;

import dev.unknot.benchmarks.reminder.Contender;
import dev.unknot.local.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.JobParameter;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.ScheduledState;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** JobRunr's free edition with its SQL store and its shortest polling interval. A job ends, so it sets no next time. */
public final class JobRunrContender implements Contender {

    private static final AtomicReference<Work> WORK = new AtomicReference<>();
    private static final int PAGE = 1_000;

    private final Work work;
    private final StorageProvider storage;
    private final JsonMapper json = new JacksonJsonMapper();

    public JobRunrContender(LocalStack stack) {
        work = new Work(stack, "jobrunr");
        WORK.set(work);
        storage = SqlStorageProviderFactory.using(work.dataSource());
        storage.setJobMapper(new JobMapper(json));
        // The first start migrates the jobs of an older version, which is not part of the measurement.
        BackgroundJobServer first = server();
        first.start();
        first.stop();
    }

    @Override
    public String name() {
        return "JobRunr 8";
    }

    @Override
    public void prepare(int nudges) {
        work.reset();
        work.execute("TRUNCATE jobrunr_jobs");
        Instant due = Instant.now().minusSeconds(1);
        for (int first = 0; first < nudges; first += PAGE) {
            storage.save(IntStream.range(first, Math.min(first + PAGE, nudges))
                    .mapToObj(number -> new Job(details(number), new ScheduledState(due)))
                    .toList());
        }
    }

    @Override
    public Duration drain(int nudges) {
        BackgroundJobServer server = server();
        long start = System.nanoTime();
        server.start();
        work.await(nudges);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        server.stop();
        return took;
    }

    @Override
    public void close() {
        storage.close();
        work.close();
    }

    private BackgroundJobServer server() {
        return new BackgroundJobServer(
                storage,
                json,
                null,
                BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andPollInterval(Duration.ofSeconds(5))
                        .andScheduledJobsRequestSize(10_000)
                        .andWorkerCount(Work.THREADS));
    }

    private static JobDetails details(int number) {
        return new JobDetails(
                JobRunrContender.class.getName(), null, "nudge", List.of(new JobParameter(int.class, number)));
    }

    /** Called by JobRunr, which finds it by name. */
    public static void nudge(int number) {
        Objects.requireNonNull(WORK.get()).nudge(number);
    }
}
