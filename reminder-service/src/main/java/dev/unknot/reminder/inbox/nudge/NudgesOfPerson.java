package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import dev.unknot.reminder.person.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person's nudges and what they last did with each, for their export. */
@ApplicationScoped
class NudgesOfPerson implements PersonalData {

    private final Outcomes outcomes;

    NudgesOfPerson(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * One nudge. Its words are made when it is read.
     *
     * @param turn selects one of several phrasings
     */
    public record Kept(
            UUID id,
            List<String> kinds,
            Instant dueAt,
            Instant deliverFrom,
            Instant expiresAt,
            Optional<String> remedy,
            int turn,
            String source,
            String state,
            Optional<LastOutcome> lastOutcome) {

        static Kept of(Nudge nudge, Optional<LastOutcome> last) {
            return new Kept(
                    nudge.id,
                    nudge.kinds,
                    nudge.dueAt,
                    nudge.deliverFrom,
                    nudge.expiresAt,
                    Optional.ofNullable(nudge.remedy),
                    nudge.turn,
                    nudge.source,
                    nudge.state,
                    last);
        }
    }

    @Override
    public String part() {
        return "nudges";
    }

    @Override
    public Optional<List<Kept>> kept(Person person) {
        List<Nudge> nudges = Nudge.all(person);
        Map<UUID, LastOutcome> last =
                outcomes.of(nudges.stream().map(nudge -> nudge.id).toList());
        return Optional.of(nudges.stream()
                .map(nudge -> Kept.of(nudge, Optional.ofNullable(last.get(nudge.id))))
                .toList());
    }
}
