package dev.unknot.reminder.engine.firing;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.engine.dispatch.Publisher;
import dev.unknot.reminder.engine.lease.BucketLeases;
import dev.unknot.reminder.engine.lease.Watermarks;
import dev.unknot.reminder.engine.roster.LoadMembers;
import dev.unknot.reminder.engine.roster.Member;
import dev.unknot.reminder.engine.roster.Roster;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.ledger.Days;
import dev.unknot.reminder.ledger.LedgerRow;
import dev.unknot.reminder.schedule.timetable.Phase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Settles due slots: takes its share of the buckets, keeps their people in memory and, beat by beat, decides, writes,
 * publishes and advances the watermarks. The tables are the truth: an engine can drop everything and start again from them.
 */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Engine.class);

    private static final int BATCH = 1_000;
    /** After this time it looks again at the buckets and at who changed. */
    private static final Duration STRETCH = Duration.ofMillis(250);

    private static final Duration SHARE_EVERY = Duration.ofMillis(500);
    private static final Duration RELEASE_WITHIN = Duration.ofSeconds(2);

    private final BucketLeases.Address address;
    private final LoadMembers load;
    private final Publisher publisher;
    private final Clock clock;
    private final Phase phase;
    private final Gauges gauges;
    private final BucketLoader loading;
    private final Days days = new Days();
    private final PublishProgress progress = new PublishProgress();
    private final RefreshChangedMembers refresh;
    private Optional<BucketLeases> leases = Optional.empty();
    private Roster roster;
    private List<Member> taken = List.of();
    private long sharedAt;
    private volatile boolean loaded;

    public Engine(
            BucketLeases.Address address,
            LoadMembers load,
            Publisher publisher,
            Clock clock,
            Phase phase,
            Gauges gauges) {
        this.address = address;
        this.load = load;
        this.publisher = publisher;
        this.clock = clock;
        this.phase = phase;
        this.gauges = gauges;
        this.loading = new BucketLoader(load, phase);
        this.refresh = new RefreshChangedMembers(load);
        this.roster = new Roster(phase);
        forget();
    }

    /** Announces one more engine to share the buckets with, before any of those that start together takes its share. */
    public synchronized void join() {
        try {
            leases();
        } catch (SQLException e) {
            LOG.debug("the first beat tries again", e);
        }
    }

    /**
     * Does what is due, for about a quarter of a second at most.
     *
     * @return whether there is more to do at once
     * @throws SQLException when the database failed; the next beat tries again
     */
    public synchronized boolean beat() throws SQLException {
        try {
            BucketLeases own = leases();
            if (System.nanoTime() - sharedAt > SHARE_EVERY.toNanos()) {
                advance(own);
                share(own);
                sharedAt = System.nanoTime();
            }
            for (Map.Entry<Integer, Map<Person, Member>> read : loading.ready().entrySet()) {
                roster.add(read.getKey(), read.getValue());
                own.read(read.getKey());
                refresh.rosterHasGrown();
            }
            loaded = loading.isEmpty();
            boolean more = settle(own);
            progress.acknowledge();
            gauges.show(roster, own.held().size(), clock.instant());
            return more;
        } catch (SQLException | RuntimeException e) {
            taken.forEach(roster::put);
            taken = List.of();
            days.forget();
            if (leases.filter(BucketLeases::isAlive).isEmpty()) {
                // The locks are gone with the session.
                forget();
            }
            throw e;
        }
    }

    /** Beats until everything due by now is settled and acknowledged. */
    public synchronized void settleAll() throws SQLException {
        boolean more;
        do {
            sharedAt = System.nanoTime() - SHARE_EVERY.toNanos() - 1;
            more = beat();
            progress.await(Duration.ofSeconds(1));
        } while (more || !loading.isEmpty() || !progress.isEmpty());
        sharedAt = System.nanoTime() - SHARE_EVERY.toNanos() - 1;
        beat();
    }

    /** Whether everybody of the buckets held has been read. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Lets others take the buckets one after the other. Until they do, this engine goes on settling their slots. */
    public synchronized void leave() {
        try {
            if (leases.isPresent()) {
                leases.get().leave();
            }
        } catch (SQLException e) {
            LOG.debug("the next holder takes over from the tables", e);
        }
    }

    /** Whether this engine holds a bucket and there is another to take it over. */
    public synchronized boolean isAwaited() {
        try {
            return leases.isPresent()
                    && !leases.get().held().isEmpty()
                    && !leases.get().isAlone();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Drops everything at once, as a process that is killed does. */
    public synchronized void forget() {
        leases.ifPresent(Engine::close);
        leases = Optional.empty();
        roster = new Roster(phase);
        loading.forget();
        progress.forget();
        refresh.forget();
        days.forget();
        sharedAt = System.nanoTime() - SHARE_EVERY.toNanos() - 1;
    }

    /** Waits a moment for what is on its way, advances the watermarks, and gives the buckets back. */
    @Override
    public synchronized void close() {
        try {
            progress.await(RELEASE_WITHIN);
            progress.acknowledge();
            if (leases.isPresent()) {
                advance(leases.get());
            }
        } catch (SQLException e) {
            LOG.debug("the next holder starts from the older watermarks", e);
        }
        forget();
        loading.close();
    }

    private BucketLeases leases() throws SQLException {
        if (leases.isEmpty()) {
            leases = Optional.of(BucketLeases.open(address));
        }
        return leases.get();
    }

    private void share(BucketLeases own) throws SQLException {
        load.refreshRemedies();
        Optional<Integer> surplus = own.surplus();
        if (surplus.isPresent() && progress.await(RELEASE_WITHIN)) {
            progress.acknowledge();
            advance(own);
            roster.drop(surplus.get());
            own.release(surplus.get());
        }
        own.take();
        Set<Integer> toLoad = new HashSet<>(own.held());
        toLoad.removeAll(roster.buckets());
        toLoad.removeAll(loading.buckets());
        if (!toLoad.isEmpty()) {
            new TakeOver(publisher, progress, loading, clock).of(toLoad, own.connection());
        }
    }

    private boolean settle(BucketLeases own) throws SQLException {
        long until = System.nanoTime() + STRETCH.toNanos();
        boolean more = refresh.refresh(roster, own.connection(), clock.instant());
        while (System.nanoTime() < until) {
            progress.acknowledge();
            if (progress.isFull()) {
                progress.awaitFirst(STRETCH);
                continue;
            }
            // The tables keep milliseconds, and a nudge that is published again must be the same.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            taken = roster.take(now, BATCH);
            if (taken.isEmpty()) {
                settledUpTo(now).ifPresent(upTo -> progress.rest(upTo, roster.buckets()));
                return more;
            }
            settle(own, taken, now);
            taken = List.of();
        }
        return true;
    }

    private void settle(BucketLeases own, List<Member> members, Instant now) throws SQLException {
        new LoadRecentHistory(own.connection()).load(members, now);
        Batch batch = Batch.of(members, phase, now);
        List<LedgerRow> rows = batch.rows();
        List<DueNudge> nudges = batch.nudges();
        days.keep(own.connection(), batch.days());
        WriteBatch.Written written = new WriteBatch(own.connection()).write(batch, rows, nudges);
        if (written.stale()) {
            members.forEach(roster::put);
            List<Person> people = members.stream().map(Member::person).toList();
            refresh.refresh(roster, own.connection(), people);
            return;
        }
        batch.settle();
        if (written.fired().isPresent()) {
            // The ledger held some of it already, and it is the truth.
            members.forEach(Member::forgetRecent);
            Set<?> fired = written.fired().get();
            nudges = nudges.stream().filter(nudge -> fired.contains(nudge.id())).toList();
        }
        members.forEach(roster::put);
        publish(nudges, now);
    }

    private Optional<Instant> settledUpTo(Instant now) {
        Instant frontier = roster.frontier(now);
        return refresh.completeUpTo().map(upTo -> frontier.isBefore(upTo) ? frontier : upTo);
    }

    private void publish(List<DueNudge> nudges, Instant now) {
        CompletableFuture<Void> acknowledged = publisher.publish(nudges, clock.instant());
        acknowledged.thenRun(() -> gauges.acknowledged(nudges, clock.instant()));
        progress.add(settledUpTo(now)
                .map(upTo -> new InFlight(acknowledged, upTo, roster.buckets()))
                .orElseGet(() -> InFlight.again(acknowledged)));
    }

    private void advance(BucketLeases own) throws SQLException {
        Map<Integer, Instant> ours = new HashMap<>(progress.settled());
        ours.keySet().retainAll(own.held());
        new Watermarks(own.connection()).advance(ours);
    }

    private static void close(BucketLeases leases) {
        try {
            leases.close();
        } catch (SQLException e) {
            LOG.debug("the server closes it by itself", e);
        }
    }
}
