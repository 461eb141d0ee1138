package dev.unknot.benchmarks.reminder.peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.unknot.benchmarks.reminder.Contender;
import dev.unknot.local.LocalStack;
import java.time.Duration;

/** db-scheduler with lock-and-fetch, which its manual recommends for high throughput. */
public final class DbSchedulerContender implements Contender {

    private static final Duration CADENCE = Duration.ofMinutes(45);
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS scheduled_tasks (
                task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
                execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
                state text, PRIMARY KEY (task_name, task_instance));
            CREATE INDEX IF NOT EXISTS execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX IF NOT EXISTS last_heartbeat_idx ON scheduled_tasks (last_heartbeat)""";

    private final Work work;
    private final CustomTask<Void> task;

    public DbSchedulerContender(LocalStack stack) {
        work = new Work(stack, "dbscheduler");
        work.execute(TABLE);
        task = Tasks.custom("nudge", Void.class).execute((instance, context) -> {
            work.nudge(Integer.parseInt(instance.getId()));
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(CADENCE));
        });
    }

    @Override
    public String name() {
        return "db-scheduler 16";
    }

    @Override
    public void prepare(int nudges) {
        work.reset();
        work.execute("TRUNCATE scheduled_tasks");
        work.execute("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " SELECT 'nudge', n::text, now(), false, 1 FROM generate_series(0, " + (nudges - 1) + ") AS n");
        work.execute("ANALYZE scheduled_tasks");
    }

    @Override
    public Duration drain(int nudges) {
        Scheduler scheduler = Scheduler.create(work.dataSource(), task)
                .threads(Work.THREADS)
                .pollUsingLockAndFetch(4, 20)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        long start = System.nanoTime();
        scheduler.start();
        work.await(nudges);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        scheduler.stop();
        return took;
    }

    @Override
    public void close() {
        work.close();
    }
}
