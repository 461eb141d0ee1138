package dev.unknot.triage.fhir.form;

import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.interview.Interviewer;
import dev.unknot.triage.interview.Question;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;

/** An adaptive questionnaire as in SDC: the response contains the form so far, and each call adds the next group. */
public final class AdaptiveForm {

    private static final String ADAPTIVE =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-questionnaireAdaptive";
    private static final String ID = "form";

    private final Protocol protocol;
    private final QuestionnaireResponse response;
    private final Questionnaire form;
    private final ParsedResponse parsed;

    private AdaptiveForm(Protocol protocol, QuestionnaireResponse response, LocalDate today) {
        this.protocol = protocol;
        this.response = response;
        this.form = ResponseCheck.contained(response).orElseGet(() -> begin(protocol));
        this.parsed = ResponseReader.read(protocol, response).with(protocol, PatientFacts.of(response, today));
    }

    /** @return the response with one more question, or completed when nothing is left to ask */
    public static QuestionnaireResponse next(Protocol protocol, QuestionnaireResponse response, LocalDate today) {
        return new AdaptiveForm(protocol, response, today).next();
    }

    private static Questionnaire begin(Protocol protocol) {
        Questionnaire form = new Questionnaire();
        form.addExtension(ADAPTIVE, new BooleanType(true));
        form.addDerivedFrom(Codes.canonical(protocol));
        form.setTitle(protocol.say(Message.FORM_TITLE)).setStatus(PublicationStatus.ACTIVE);
        form.setDescription(protocol.signature());
        return form.addSubjectType("Patient");
    }

    private QuestionnaireResponse next() {
        Set<String> asked = new LinkedHashSet<>(parsed.unsure());
        // Being unsure about a tick opens the screen behind it, as "yes" does.
        asked.removeIf(id -> LinkId.isTick(protocol, id));
        Set<String> shown = new LinkedHashSet<>();
        form.getItem().forEach(group -> remember(group, shown, asked));
        Optional<Question> question = Interviewer.next(protocol, parsed.facts(), asked);
        while (question.filter(again -> shown.contains(again.id())).isPresent()) {
            asked.add(question.orElseThrow().id());
            question.orElseThrow().items().forEach(item -> asked.add(item.finding()));
            question = Interviewer.next(protocol, parsed.facts(), asked);
        }
        question.map(this::group).ifPresent(form::addItem);
        response.setStatus(
                question.isPresent() ? QuestionnaireResponseStatus.INPROGRESS : QuestionnaireResponseStatus.COMPLETED);
        form.setId(ID);
        form.setLanguage(protocol.language().code());
        response.setLanguage(protocol.language().code());
        List<Resource> contained = new ArrayList<>(List.of(form));
        response.getContained().stream()
                .filter(resource -> !(resource instanceof Questionnaire))
                .forEach(contained::add);
        response.setQuestionnaire("#" + ID).setContained(contained);
        return response;
    }

    /** Questions that were shown and left unanswered stay unknown and are not asked again. */
    private void remember(QuestionnaireItemComponent group, Set<String> shown, Set<String> asked) {
        LinkId.question(protocol, Optional.ofNullable(group.getLinkId()).orElse(""))
                .ifPresent(shown::add);
        group.getItem().stream()
                .map(QuestionnaireItemComponent::getLinkId)
                .filter(item -> !parsed.facts().knows(item))
                .filter(item ->
                        !item.equals(Codes.AREA) || parsed.facts().area().isEmpty())
                .forEach(asked::add);
    }

    private QuestionnaireItemComponent group(Question question) {
        QuestionnaireItemComponent group = Items.group(protocol, question.id(), question.text());
        group.addItem(Items.why(question.id(), question.why()));
        question.items().forEach(item -> group.addItem(item(item)));
        LinkId.screen(protocol, question.id()).ifPresent(screen -> group.addItem(Items.none(protocol, screen)));
        return group;
    }

    private QuestionnaireItemComponent item(Question.Item item) {
        return LinkId.screen(protocol, item.finding())
                .map(Items::tick)
                .or(() -> Optional.ofNullable(protocol.findings().get(LinkId.first(item.finding())))
                        .map(finding -> Items.finding(finding, item.finding(), item.label())))
                .or(() -> Optional.of(item)
                        .filter(each -> LinkId.isRepeated(protocol, each.finding()))
                        .map(line -> Items.tick(line.finding(), line.label())))
                .orElseGet(() -> Items.area(protocol, item.label()));
    }
}
