package dev.unknot.benchmarks.reminder.peers;

import dev.unknot.benchmarks.reminder.Contender;
import dev.unknot.local.LocalStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz with its JDBC store, acquiring triggers in batches. */
public final class QuartzContender implements Contender {

    private static final String STORE = "nudges";

    private final Work work;
    private final Scheduler scheduler;

    public QuartzContender(LocalStack stack) {
        work = new Work(stack, "quartz");
        work.execute(schema());
        DBConnectionManager.getInstance().addConnectionProvider(STORE, new Pool(work));
        scheduler = scheduler();
    }

    @Override
    public String name() {
        return "Quartz 2.5";
    }

    @Override
    public void prepare(int nudges) {
        work.reset();
        try {
            scheduler.standby();
            scheduler.clear();
            scheduler.getContext().put(STORE, work);
            JobDetail job = JobBuilder.newJob(Nudge.class)
                    .withIdentity("nudge")
                    .storeDurably()
                    .build();
            Date due = new Date();
            Set<Trigger> triggers = new HashSet<>();
            for (int number = 0; number < nudges; number++) {
                triggers.add(TriggerBuilder.newTrigger()
                        .withIdentity(String.valueOf(number))
                        .forJob(job)
                        .startAt(due)
                        .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(45)
                                .withMisfireHandlingInstructionIgnoreMisfires())
                        .build());
            }
            scheduler.scheduleJobs(Map.of(job, triggers), true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Duration drain(int nudges) {
        try {
            long start = System.nanoTime();
            scheduler.start();
            work.await(nudges);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            scheduler.standby();
            return took;
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        } finally {
            work.close();
        }
    }

    private static Scheduler scheduler() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", STORE);
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "200");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(Work.THREADS));
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.setProperty("org.quartz.jobStore.dataSource", STORE);
        try {
            return new StdSchedulerFactory(properties).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String schema() {
        try (InputStream tables =
                Scheduler.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql")) {
            return new String(Objects.requireNonNull(tables).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quartz creates a new one for every nudge. */
    public static final class Nudge implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            try {
                Work work = (Work) Objects.requireNonNull(
                        context.getScheduler().getContext().get(STORE));
                work.nudge(Integer.parseInt(context.getTrigger().getKey().getName()));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Pool(Work work) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return work.dataSource().getConnection();
        }

        @Override
        public void shutdown() {
            // Work closes the pool.
        }

        @Override
        public void initialize() {
            // The pool is open already.
        }
    }
}
