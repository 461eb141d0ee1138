package dev.unknot.triage.fhir.form;

import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** The items shown in each group: all of them on the whole form, only some in an adaptive questionnaire. */
final class ShownItems {

    private final Protocol protocol;
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private ShownItems(Protocol protocol) {
        this.protocol = protocol;
    }

    static ShownItems of(Protocol protocol, QuestionnaireResponse response) {
        ShownItems shown = new ShownItems(protocol);
        response.getContained().stream()
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast)
                .flatMap(form -> form.getItem().stream())
                .forEach(shown::add);
        return shown;
    }

    private void add(QuestionnaireItemComponent group) {
        LinkId.question(protocol, Optional.ofNullable(group.getLinkId()).orElse(""))
                .ifPresent(question -> groups.put(
                        question,
                        group.getItem().stream()
                                .map(QuestionnaireItemComponent::getLinkId)
                                .toList()));
    }

    /** The items that "none of these" refers to: only those that were shown. */
    List<String> on(Screen screen) {
        return groups.getOrDefault(screen.id(), groups.isEmpty() ? screen.items() : List.of());
    }
}
