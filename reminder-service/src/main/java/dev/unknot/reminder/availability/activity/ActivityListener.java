package dev.unknot.reminder.availability.activity;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.activity.BreakTaken;
import dev.unknot.contracts.activity.DeskSessionEnded;
import dev.unknot.contracts.activity.DeskSessionStarted;
import dev.unknot.contracts.activity.MeetingEnded;
import dev.unknot.contracts.activity.MeetingStarted;
import dev.unknot.contracts.activity.WaterLogged;
import dev.unknot.messaging.inbox.EventConsumer;
import dev.unknot.messaging.inbox.EventHandlers;
import dev.unknot.reminder.ledger.OneOffs;
import dev.unknot.reminder.person.change.ScheduleChanges;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what platforms and desktop agents report about people at their desks. */
@ApplicationScoped
public class ActivityListener {

    /** How far the clock of another system may be ahead. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final EventConsumer consumer;
    private final EventHandlers handlers;
    private final Activities activities;
    private final OneOffs oneOffs;
    private final ActivityConfig config;
    private final ScheduleChanges scheduleChanges;
    private final Clock clock;

    ActivityListener(
            EventConsumer consumer,
            Activities activities,
            OneOffs oneOffs,
            ActivityConfig config,
            ScheduleChanges scheduleChanges,
            Clock clock) {
        this.consumer = consumer;
        this.handlers = EventHandlers.of(Topics.ACTIVITY)
                .on(DeskSessionStarted.class, event -> apply(Activity.of(event.data())))
                .on(DeskSessionEnded.class, event -> apply(Activity.of(event.data())))
                .on(BreakTaken.class, event -> apply(Activity.of(event.data())))
                .on(WaterLogged.class, event -> apply(Activity.of(event.data())))
                .on(MeetingStarted.class, event -> apply(Activity.of(event.data())))
                .on(MeetingEnded.class, event -> apply(Activity.of(event.data())))
                .build();
        this.activities = activities;
        this.oneOffs = oneOffs;
        this.config = config;
        this.scheduleChanges = scheduleChanges;
        this.clock = clock;
    }

    @Incoming("activity")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        consumer.consume(record, handlers);
    }

    private void apply(Activity activity) {
        Instant now = clock.instant();
        if (activity.at().isAfter(now.plus(AHEAD))) {
            throw new BadEvent("at lies in the future");
        }
        if (activity.until().isBefore(now.minus(config.keptFor()))) {
            return;
        }
        if (activities.add(activity)) {
            if (activity.kind() == ActivityKind.MEETING_OVER) {
                oneOffs.bringForward(activity.person(), activity.at());
            }
            scheduleChanges.mark(activity.person());
        }
    }
}
