package dev.unknot.benchmarks.reminder.engine;

import dev.unknot.benchmarks.reminder.Contender;
import dev.unknot.local.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The packaged service with one person for every nudge. */
public final class UnknotContender implements Contender {

    private static final String HEAP = "1500m";
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration SELDOM = Duration.ofMillis(250);

    private final Crowd crowd;
    private final Replica replica;
    private final NudgesTopic topic;
    private int people;
    private Instant due = Instant.EPOCH;
    private long before;

    public UnknotContender(Path root, Path data, LocalStack stack) {
        crowd = new Crowd(stack);
        replica = Replica.start("reminder-1", root, data, stack, HEAP).awaitReady();
        topic = new NudgesTopic(stack.bootstrapServers());
    }

    @Override
    public String name() {
        return "Unknot";
    }

    @Override
    public void prepare(int nudges) {
        if (people < nudges) {
            crowd.fill(nudges, "{}", "{}");
            people = nudges;
        }
        // Long enough to write them and for the engine to read them.
        due = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(20 + nudges / 10_000);
        crowd.once(nudges, due, Duration.ZERO);
        Wait.until(SELDOM, () -> crowd.count("SELECT count(*) FROM changed") == 0);
        before = topic.records();
        if (System.currentTimeMillis() > due.toEpochMilli()) {
            throw new IllegalStateException("the nudges were due before the engine had read all of them");
        }
    }

    @Override
    public Duration drain(int nudges) {
        Wait.until(OFTEN, () -> System.currentTimeMillis() >= due.toEpochMilli());
        Wait.until(OFTEN, () -> topic.records() - before >= nudges);
        return Duration.ofMillis(System.currentTimeMillis() - due.toEpochMilli());
    }

    @Override
    public void close() {
        topic.close();
        replica.close();
    }
}
