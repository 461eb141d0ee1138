package dev.unknot.reminder.availability.activity;

import dev.unknot.contracts.BadEvent;
import dev.unknot.contracts.Event;
import dev.unknot.reminder.availability.suppression.BringForward;
import dev.unknot.reminder.intake.Intake;
import dev.unknot.reminder.person.ScheduleTouched;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What platforms and agents tell of people at their desks. */
@ApplicationScoped
public class ActivityListener {

    /** How wrong a clock elsewhere may go. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Intake intake;
    private final Activities activities;
    private final BringForward bringForward;
    private final ActivityConfig config;
    private final jakarta.enterprise.event.Event<ActivityHeard> heard;
    private final jakarta.enterprise.event.Event<ScheduleTouched> touched;
    private final Clock clock;

    ActivityListener(
            Intake intake,
            Activities activities,
            BringForward bringForward,
            ActivityConfig config,
            jakarta.enterprise.event.Event<ActivityHeard> heard,
            jakarta.enterprise.event.Event<ScheduleTouched> touched,
            Clock clock) {
        this.intake = intake;
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
        intake.take(record, this::apply);
    }

    private void apply(Event<?> event) {
        Activity.of(event.data()).ifPresent(this::apply);
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
