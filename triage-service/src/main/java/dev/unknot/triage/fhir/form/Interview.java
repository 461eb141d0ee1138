package dev.unknot.triage.fhir.form;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses what to ask next. */
@FunctionalInterface
public interface Interview {

    /** @param asked items that were shown and left unanswered */
    Optional<Question> next(Protocol protocol, Facts facts, Set<String> asked);

    /** @param why what hangs on it */
    record Question(String id, String text, String why, List<Item> items) {}

    /** @param id a finding, the area, or a screen that is offered as one tick */
    record Item(String id, String text) {}
}
