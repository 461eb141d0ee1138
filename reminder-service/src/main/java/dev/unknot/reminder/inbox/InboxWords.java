package dev.unknot.reminder.inbox;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.person.Employees;
import dev.unknot.reminder.plan.Plan;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.plan.wording.CurrentEligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemedies;
import dev.unknot.reminder.plan.wording.EligibleRemediesByNeed;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import dev.unknot.reminder.schedule.timetable.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Renders nudges in words, for every view of the inbox. */
@ApplicationScoped
public class InboxWords {

    private final CurrentEligibleRemedies currentRemedies;
    private final Employees employees;

    InboxWords(CurrentEligibleRemedies currentRemedies, Employees employees) {
        this.currentRemedies = currentRemedies;
        this.employees = employees;
    }

    /** By nudge, in the person's language, after the plan and the remedies of now; as many statements as for one. */
    public Map<UUID, RenderedNudge> of(Collection<Nudge> nudges) {
        Set<Person> people = nudges.stream().map(nudge -> nudge.person()).collect(Collectors.toSet());
        EligibleRemediesByNeed current = currentRemedies.get();
        Map<Person, EligibleRemedies> eligible = Plan.of(people).stream()
                .collect(Collectors.toMap(plan -> plan.person(), plan -> current.of(plan.need())));
        Map<Person, String> languages = employees.languages(people);
        Map<UUID, RenderedNudge> rendered = new HashMap<>();
        for (Nudge nudge : nudges) {
            rendered.put(
                    nudge.id,
                    render(
                            eligible.getOrDefault(nudge.person(), current.of(RemedyNeed.UNKNOWN)),
                            nudge,
                            Optional.ofNullable(languages.get(nudge.person()))));
        }
        return rendered;
    }

    private static RenderedNudge render(EligibleRemedies remedies, Nudge nudge, Optional<String> language) {
        List<NudgeKind> kinds = nudge.kinds.stream().map(NudgeKind::of).toList();
        return remedies.render(kinds, Optional.ofNullable(nudge.remedy), nudge.turn, Source.of(nudge.source), language);
    }
}
