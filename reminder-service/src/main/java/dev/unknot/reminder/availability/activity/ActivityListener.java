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
import dev.unknot.reminder.availability.suppression.BringForward;
import dev.unknot.reminder.person.ScheduleTouched;
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
    private final BringForward bringForward;
    private final ActivityConfig config;
    private final jakarta.enterprise.event.Event<ActivityHeard> heard;
    private final jakarta.enterprise.event.Event<ScheduleTouched> touched;
    private final Clock clock;

    ActivityListener(
            EventConsumer consumer,
            Activities activities,
            BringForward bringForward,
            ActivityConfig config,
            jakarta.enterprise.event.Event<ActivityHeard> heard,
            jakarta.enterprise.event.Event<ScheduleTouched> touched,
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
        this.bringForward = bringForward;
        this.config = config;
        this.heard = heard;
        this.touched = touched;
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
        activities.add(activity).ifPresent(bucket -> {
            if (activity.kind() == ActivityKind.MEETING_OVER) {
                bringForward.free(activity.person(), activity.at());
            }
            heard.fire(new ActivityHeard(activity));
            touched.fire(new ScheduleTouched(activity.person(), bucket));
        });
    }
}
