package dev.unknot.triage.fhir.form;

import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;

/** A whole protocol as one Questionnaire: a group per screen, with the screen behind each tick. */
public final class Form {

    private final Protocol protocol;
    private final Questionnaire form = new Questionnaire();
    private final Set<String> placed = new LinkedHashSet<>();

    private Form(Protocol protocol) {
        this.protocol = protocol;
    }

    /** @param inForce whether this version is in force */
    public static Questionnaire of(Protocol protocol, boolean inForce) {
        return new Form(protocol).build(inForce);
    }

    private Questionnaire build(boolean inForce) {
        form.setLanguage(protocol.language().code());
        form.setUrl(Codes.FORM)
                .setVersion(protocol.version())
                .setName("UnknotTriage")
                .setTitle(protocol.say(Message.FORM_TITLE))
                .setStatus(inForce ? PublicationStatus.ACTIVE : PublicationStatus.RETIRED)
                .setDescription(protocol.signature() + " " + protocol.say(Message.FORM_ANSWERS));
        form.addSubjectType("Patient");
        form.addIdentifier().setSystem(Codes.HASH).setValue(protocol.hash());
        QuestionnaireItemComponent person = Items.group(protocol, LinkId.PERSON, protocol.say(Message.FORM_PERSON));
        form.addItem(person);
        protocol.mainScreens()
                .forEach(screen -> form.addItem(
                        screen.after().map(finding -> after(finding, screen)).orElseGet(() -> group(screen))));
        person(person);
        form.addItem(PreferenceItems.group(protocol));
        return form;
    }

    private QuestionnaireItemComponent group(Screen screen) {
        QuestionnaireItemComponent group = Items.group(protocol, screen.id(), screen.question());
        screen.items().stream().filter(placed::add).forEach(item -> place(group, item));
        return group.addItem(Items.none(protocol, screen));
    }

    private void place(QuestionnaireItemComponent group, String item) {
        Optional.ofNullable(protocol.findings().get(item))
                .ifPresent(finding -> group.addItem(Items.finding(finding, finding.question())));
        LinkId.screen(protocol, item).ifPresent(behind -> {
            group.addItem(Items.tick(behind));
            group.addItem(behind(behind));
        });
    }

    private QuestionnaireItemComponent behind(Screen screen) {
        return after(screen.id(), screen);
    }

    /** @param question only "yes" to it shows the screen */
    private QuestionnaireItemComponent after(String question, Screen screen) {
        QuestionnaireItemComponent group = group(screen);
        group.addEnableWhen()
                .setQuestion(question)
                .setOperator(QuestionnaireItemOperator.EQUAL)
                .setAnswer(new BooleanType(true));
        return group;
    }

    /** The area, and the findings that are on no screen. */
    private void person(QuestionnaireItemComponent group) {
        group.addItem(Items.area(protocol, protocol.say(Message.AREA_QUESTION)));
        protocol.findings().values().stream()
                .filter(finding -> !placed.contains(finding.id()))
                .forEach(finding -> group.addItem(Items.finding(finding, finding.question())));
    }
}
