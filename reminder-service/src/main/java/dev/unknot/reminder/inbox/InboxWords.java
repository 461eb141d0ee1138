package dev.unknot.reminder.inbox;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.person.Person;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The words of nudges; the one place that says what the inbox says of them. */
@ApplicationScoped
public class InboxWords {

    private final CurrentEligibleRemedies currentOffers;

    InboxWords(CurrentEligibleRemedies currentOffers) {
        this.currentOffers = currentOffers;
    }

    /** By the id of the nudge, in the person's language, as plan and remedies are now, in as few queries as for one. */
    public Map<UUID, RenderedNudge> of(Collection<Nudge> nudges) {
        Set<Person> people = nudges.stream().map(nudge -> nudge.person).collect(Collectors.toSet());
        EligibleRemediesByNeed current = currentOffers.get();
        Map<Person, EligibleRemedies> offers = Plan.<Plan>list("person in ?1", people).stream()
                .collect(Collectors.toMap(plan -> plan.person, plan -> current.of(plan.need())));
        Map<Person, Optional<String>> languages = languages(people);
        Map<UUID, RenderedNudge> acts = new HashMap<>();
        for (Nudge nudge : nudges) {
            acts.put(
                    nudge.id,
                    act(
                            offers.getOrDefault(nudge.person, current.of(RemedyNeed.UNKNOWN)),
                            nudge,
                            languages.getOrDefault(nudge.person, Optional.empty())));
        }
        return acts;
    }

    private static RenderedNudge act(EligibleRemedies offer, Nudge nudge, Optional<String> language) {
        List<NudgeKind> kinds = nudge.kinds.stream().map(NudgeKind::of).toList();
        return offer.words(kinds, Optional.ofNullable(nudge.remedy), Math.max(nudge.turn, 0), language);
    }

    private static Map<Person, Optional<String>> languages(Set<Person> people) {
        return Employee.<Employee>list("person in ?1", people).stream()
                .collect(Collectors.toMap(
                        employee -> employee.person, employee -> Optional.ofNullable(employee.language)));
    }
}
