package dev.unknot.reminder.inbox;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.nudge.Nudge;
import dev.unknot.reminder.wording.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of nudges; the one place that says what the inbox says of them. */
@ApplicationScoped
public class InboxWords {

    /** By the id of the nudge, in the person's language, in as few queries as for one. */
    public Map<UUID, Act> of(Collection<Nudge> nudges) {
        return nudges.stream().collect(Collectors.toMap(nudge -> nudge.id, Function.identity())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> stored(entry.getValue())));
    }

    private static Act stored(Nudge nudge) {
        return new Act(
                nudge.kinds.stream().map(NudgeKind::of).toList(),
                nudge.language,
                nudge.title,
                nudge.text,
                Optional.ofNullable(nudge.remedy),
                nudge.steps,
                Optional.ofNullable(nudge.minutes));
    }
}
