package dev.unknot.triage.fhir.form;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** Turns a response into facts. Any unclear answer rejects the whole response, so that no guess lowers a level. */
public final class ResponseReader {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final List<String> UNSURE = List.of("asked-unknown", "unknown");

    private final Protocol protocol;
    private final ShownItems shown;
    private final AnswerCollector answers;
    private final List<Screen> nothingElse = new ArrayList<>();

    private ResponseReader(Protocol protocol, QuestionnaireResponse response) {
        this.protocol = protocol;
        this.shown = ShownItems.of(protocol, response);
        this.answers = new AnswerCollector(protocol, foundAgain(response.getItem()));
    }

    public static ParsedResponse read(Protocol protocol, QuestionnaireResponse response) {
        ResponseReader reading = new ResponseReader(protocol, response);
        reading.items("QuestionnaireResponse", response.getItem());
        reading.nothingElse.forEach(screen -> reading.answers.nothingElse(reading.shown.on(screen)));
        return reading.answers.parsed(PreferenceItems.read(response));
    }

    /** The findings to which the person said yes, or was unsure, when they were asked a second time. */
    private Set<String> foundAgain(List<QuestionnaireResponseItemComponent> items) {
        Set<String> found = new LinkedHashSet<>();
        for (QuestionnaireResponseItemComponent item : items) {
            String linkId = Optional.ofNullable(item.getLinkId()).orElse("");
            if (LinkId.isRepeated(protocol, linkId) && item.getAnswer().stream().anyMatch(ResponseReader::isFound)) {
                found.add(LinkId.first(linkId));
            }
            found.addAll(foundAgain(item.getItem()));
            item.getAnswer().forEach(answer -> found.addAll(foundAgain(answer.getItem())));
        }
        return found;
    }

    private static boolean isFound(QuestionnaireResponseItemAnswerComponent answer) {
        return isUnsure(answer.getValue())
                || answer.getValue() instanceof BooleanType given && Boolean.TRUE.equals(given.getValue());
    }

    private void items(String where, List<QuestionnaireResponseItemComponent> items) {
        for (int i = 0; i < items.size(); i++) {
            item(where + ".item[" + i + "]", items.get(i));
        }
    }

    private void item(String where, QuestionnaireResponseItemComponent item) {
        question(where, item);
        items(where, item.getItem());
        for (int i = 0; i < item.getAnswer().size(); i++) {
            items(where + ".answer[" + i + "]", item.getAnswer().get(i).getItem());
        }
    }

    private void question(String where, QuestionnaireResponseItemComponent item) {
        String linkId = Optional.ofNullable(item.getLinkId()).orElse("");
        if (PreferenceItems.isOne(linkId)) {
            return;
        }
        if (!isKnown(linkId)) {
            answers.refuse(
                    IssueType.NOTFOUND,
                    where + ".linkId",
                    "is not a linkId of " + Codes.canonical(protocol) + "; see that Questionnaire");
        } else if (item.getAnswer().size() > 1) {
            answers.refuse(IssueType.STRUCTURE, where + ".answer", "must have at most one value");
        } else if (!item.getAnswer().isEmpty()) {
            answer(where + ".answer[0].value", linkId, item.getAnswerFirstRep());
        }
    }

    private boolean isKnown(String linkId) {
        return linkId.equals(Codes.AREA)
                || protocol.findings().containsKey(linkId)
                || LinkId.isTick(protocol, linkId)
                || LinkId.isRepeated(protocol, linkId)
                || isGroup(linkId)
                || LinkId.none(protocol, linkId).isPresent();
    }

    private boolean isGroup(String linkId) {
        return linkId.equals(PreferenceItems.GROUP)
                || LinkId.question(protocol, linkId).isPresent()
                || LinkId.isWhy(protocol, linkId);
    }

    private void answer(String where, String linkId, QuestionnaireResponseItemAnswerComponent answer) {
        if (isGroup(linkId)) {
            answers.refuse(IssueType.STRUCTURE, where, "does not belong to a group; answer the items in it");
        } else if (isUnsure(answer.getValue())) {
            answers.unsure(linkId);
        } else if (answer.hasValue()) {
            value(where, linkId, answer.getValue());
        }
    }

    private static boolean isUnsure(Type value) {
        return Optional.ofNullable(value)
                .map(given -> given.getExtensionString(ABSENT))
                .filter(UNSURE::contains)
                .isPresent();
    }

    private void value(String where, String linkId, Type value) {
        Optional<Finding.Range> range =
                Optional.ofNullable(protocol.findings().get(linkId)).flatMap(Finding::range);
        if (linkId.equals(Codes.AREA)) {
            area(where, value);
        } else if (range.isPresent()) {
            number(where, linkId, range.get(), value);
        } else if (value instanceof BooleanType given && given.hasValue()) {
            yesOrNo(where, linkId, given.booleanValue());
        } else {
            answers.refuse(IssueType.VALUE, where, "must be a valueBoolean");
        }
    }

    private void yesOrNo(String where, String linkId, boolean yes) {
        Optional<Screen> none = LinkId.none(protocol, linkId);
        if (none.isPresent()) {
            none.filter(screen -> yes).ifPresent(nothingElse::add);
        } else if (LinkId.isTick(protocol, linkId)) {
            answers.tick(where, LinkId.screen(protocol, linkId).orElseThrow(), yes);
        } else if (!LinkId.isRepeated(protocol, linkId)) {
            // A second yes was read before all others, and a second no changes nothing.
            answers.finding(where, linkId, yes);
        }
    }

    private void number(String where, String finding, Finding.Range range, Type value) {
        if (value instanceof IntegerType given && given.hasValue()) {
            answers.number(where, finding, range, given.getValue());
        } else if (value instanceof DecimalType given && given.hasValue()) {
            answers.number(where, finding, range, given.getValue().doubleValue());
        } else {
            answers.refuse(IssueType.VALUE, where, "must be a valueInteger");
        }
    }

    private void area(String where, Type value) {
        Optional<String> key = value instanceof Coding coding && isOurs(coding)
                ? Optional.ofNullable(coding.getCode())
                : Optional.empty();
        key.filter(Vocabulary.released().areas()::containsKey)
                .ifPresentOrElse(
                        known -> answers.area(where, known),
                        () -> answers.refuse(
                                IssueType.CODEINVALID,
                                where,
                                "must be a valueCoding of " + Codes.AREAS + ": "
                                        + Vocabulary.released().areas().keySet()));
    }

    private static boolean isOurs(Coding coding) {
        return !coding.hasSystem() || coding.getSystem().equals(Codes.AREAS);
    }
}
