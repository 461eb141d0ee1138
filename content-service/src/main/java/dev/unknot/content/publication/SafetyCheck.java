package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.safety.SafetyRules;
import dev.unknot.http.problem.Violation;
import java.util.List;

/** Holds a draft to the safety rules: it may have been saved by a release that had fewer of them. */
final class SafetyCheck {

    private SafetyCheck() {}

    static void require(RemedyContent draft) {
        List<Violation> violations = SafetyRules.faults(draft).stream()
                .map(fault -> Violation.body(fault.field(), fault.message()))
                .toList();
        if (!violations.isEmpty()) {
            throw Refusal.conflict(
                    "The draft breaks safety rules. Change the fields that violations names, and save it again.",
                    violations);
        }
    }
}
