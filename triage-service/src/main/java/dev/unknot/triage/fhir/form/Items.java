package dev.unknot.triage.fhir.form;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/** Creates the items of a form. */
final class Items {

    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

    private Items() {}

    static QuestionnaireItemComponent group(Protocol protocol, String question, String text) {
        return item(LinkId.group(protocol, question), QuestionnaireItemType.GROUP, text);
    }

    static QuestionnaireItemComponent finding(Finding finding, String text) {
        return finding(finding, finding.id(), text);
    }

    /** @param linkId not the id of the finding where it is asked a second time */
    static QuestionnaireItemComponent finding(Finding finding, String linkId, String text) {
        QuestionnaireItemComponent item = item(
                linkId,
                finding.range().isPresent() ? QuestionnaireItemType.INTEGER : QuestionnaireItemType.BOOLEAN,
                text);
        item.addCode(Codes.of(finding));
        finding.range().ifPresent(range -> limit(item, range));
        return item;
    }

    private static void limit(QuestionnaireItemComponent item, Finding.Range range) {
        item.addExtension(CORE + "minValue", new IntegerType((int) range.min()));
        item.addExtension(CORE + "maxValue", new IntegerType((int) range.max()));
        item.addExtension(CORE + "questionnaire-unit", unit(range));
    }

    private static Coding unit(Finding.Range range) {
        var quantity = Codes.quantity(0, range);
        return new Coding(quantity.getSystem(), quantity.getCode(), range.unit());
    }

    static QuestionnaireItemComponent area(Protocol protocol, String text) {
        QuestionnaireItemComponent item = choice(Codes.AREA, text);
        Vocabulary.released()
                .areas()
                .keySet()
                .forEach(area -> item.addAnswerOption().setValue(Codes.area(protocol, area)));
        return item;
    }

    /** A screen that appears as one tick. */
    static QuestionnaireItemComponent tick(Screen screen) {
        return tick(screen.id(), screen.gate().orElse(screen.question()));
    }

    static QuestionnaireItemComponent tick(String linkId, String text) {
        return item(linkId, QuestionnaireItemType.BOOLEAN, text);
    }

    static QuestionnaireItemComponent none(Protocol protocol, Screen screen) {
        return item(LinkId.none(screen.id()), QuestionnaireItemType.BOOLEAN, protocol.say(Message.FORM_NONE));
    }

    static QuestionnaireItemComponent why(String question, String text) {
        return item(LinkId.why(question), QuestionnaireItemType.DISPLAY, text);
    }

    static QuestionnaireItemComponent choice(String linkId, String text) {
        return item(linkId, QuestionnaireItemType.CHOICE, text);
    }

    private static QuestionnaireItemComponent item(String linkId, QuestionnaireItemType type, String text) {
        return new QuestionnaireItemComponent().setLinkId(linkId).setType(type).setText(text);
    }
}
