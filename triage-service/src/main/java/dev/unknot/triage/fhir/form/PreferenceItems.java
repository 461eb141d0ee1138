package dev.unknot.triage.fhir.form;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.fhir.code.InvalidResource.Issue;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.RemedyPreferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** The items about where a person is, and what they have and want. They decide no level, only which remedies come first. */
final class PreferenceItems {

    static final String GROUP = "preferences";

    private static final String SETTING = "setting";
    private static final String TOOLS = "tools";
    private static final String WANTS = "wants";
    private static final List<String> ALL = List.of(SETTING, TOOLS, WANTS);

    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    private PreferenceItems() {}

    static boolean isOne(String linkId) {
        return ALL.contains(linkId);
    }

    static QuestionnaireItemComponent group(Protocol protocol) {
        QuestionnaireItemComponent group = Items.group(protocol, GROUP, protocol.say(Message.FORM_PREFERENCES));
        group.addItem(setting(protocol));
        group.addItem(tools(protocol));
        group.addItem(wants(protocol));
        return group;
    }

    private static QuestionnaireItemComponent setting(Protocol protocol) {
        QuestionnaireItemComponent item = Items.choice(SETTING, protocol.say(Message.FORM_SETTING));
        Setting.byKey()
                .forEach((key, setting) -> option(
                        item,
                        key,
                        switch (setting) {
                            case WORK -> protocol.say(Message.FORM_WORK);
                            case HOME -> protocol.say(Message.FORM_HOME);
                        }));
        return item;
    }

    private static QuestionnaireItemComponent tools(Protocol protocol) {
        QuestionnaireItemComponent item = Items.choice(TOOLS, protocol.say(Message.FORM_TOOLS));
        Vocabulary.released()
                .tools()
                .forEach((tool, labels) -> option(
                        item,
                        tool,
                        Objects.requireNonNull(labels.get(protocol.language().code()))));
        return item.setRepeats(true);
    }

    private static QuestionnaireItemComponent wants(Protocol protocol) {
        QuestionnaireItemComponent item = Items.choice(WANTS, protocol.say(Message.FORM_WANTS));
        Wish.byKey()
                .forEach((key, wish) -> option(
                        item,
                        key,
                        switch (wish) {
                            case UNSEEN -> protocol.say(Message.FORM_UNSEEN);
                            case SEATED -> protocol.say(Message.FORM_SEATED);
                            case STANDING_JOB -> protocol.say(Message.FORM_STANDING_JOB);
                        }));
        return item.setRepeats(true);
    }

    private static void option(QuestionnaireItemComponent item, String code, String display) {
        item.addAnswerOption().setValue(new Coding(system(item.getLinkId()), code, display));
    }

    private static String system(String linkId) {
        return Codes.FINDINGS + "/" + linkId;
    }

    /** @throws InvalidResource if an answer is not one of the codes */
    static RemedyPreferences read(QuestionnaireResponse response) {
        PreferenceItems items = new PreferenceItems();
        items.collect("QuestionnaireResponse", response.getItem());
        RemedyPreferences preferences = RemedyPreferences.of(
                items.codes(SETTING).map(codes -> codes.get(0)), items.codes(TOOLS), items.codes(WANTS), items::refuse);
        if (!items.issues.isEmpty()) {
            throw new InvalidResource(items.issues);
        }
        return preferences;
    }

    private Optional<List<String>> codes(String linkId) {
        return Optional.ofNullable(given.get(linkId));
    }

    private void refuse(Violation violation) {
        issues.add(new Issue(
                IssueType.CODEINVALID, "QuestionnaireResponse.item", violation.field() + " " + violation.message()));
    }

    private void collect(String where, List<QuestionnaireResponseItemComponent> items) {
        for (int i = 0; i < items.size(); i++) {
            QuestionnaireResponseItemComponent item = items.get(i);
            String here = where + ".item[" + i + "]";
            if (isOne(Optional.ofNullable(item.getLinkId()).orElse(""))) {
                answers(here, item);
            }
            collect(here, item.getItem());
        }
    }

    private void answers(String where, QuestionnaireResponseItemComponent item) {
        String linkId = item.getLinkId();
        for (QuestionnaireResponseItemAnswerComponent answer : item.getAnswer()) {
            Optional<String> code = code(linkId, answer.getValue());
            boolean second = linkId.equals(SETTING) && given.containsKey(linkId);
            if (code.isEmpty() || second) {
                issues.add(new Issue(
                        IssueType.CODEINVALID,
                        where + ".answer",
                        second ? "must have at most one value" : "must be a valueCoding of " + system(linkId)));
            } else {
                given.computeIfAbsent(linkId, any -> new ArrayList<>()).add(code.get());
            }
        }
    }

    private static Optional<String> code(String linkId, Type value) {
        return value instanceof Coding coding
                        && (!coding.hasSystem() || coding.getSystem().equals(system(linkId)))
                ? Optional.ofNullable(coding.getCode())
                : Optional.empty();
    }
}
