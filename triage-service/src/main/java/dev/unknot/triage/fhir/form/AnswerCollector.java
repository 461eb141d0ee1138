package dev.unknot.triage.fhir.form;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.fhir.code.InvalidResource.Issue;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.report.RemedyPreferences;
import dev.unknot.triage.report.RepeatedQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Collects answers regardless of their group, and rejects all of them if any is invalid or contradicts another. */
final class AnswerCollector {

    private final Protocol protocol;
    private final Set<String> foundAgain;
    private final Set<String> reopened;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private Optional<String> area = Optional.empty();

    /** @param foundAgain findings to which the person said yes when they were asked a second time */
    AnswerCollector(Protocol protocol, Set<String> foundAgain) {
        this.protocol = protocol;
        this.foundAgain = foundAgain;
        this.reopened = RepeatedQuestion.reopened(protocol, foundAgain);
    }

    void refuse(IssueType type, String where, String text) {
        issues.add(new Issue(type, where, text));
    }

    void finding(String where, String finding, boolean present) {
        Boolean before = answers.putIfAbsent(finding, present);
        if (before != null && before != present) {
            refuse(
                    IssueType.BUSINESSRULE,
                    where,
                    "contradicts another answer to the same question; ask again, and send only one answer");
        }
    }

    /**
     * "No" to a tick denies everything behind it; "yes" means that some finding behind it is present, not yet known
     * which.
     */
    void tick(String where, Screen screen, boolean yes) {
        boolean present = yes || reopened.contains(screen.id());
        finding(where, screen.id(), present);
        if (!present && !screen.again()) {
            yesOrNo(screen).forEach(finding -> finding(where, finding.id(), false));
        }
    }

    void number(String where, String finding, Finding.Range range, double number) {
        if (!range.contains(number)) {
            refuse(
                    IssueType.VALUE,
                    where,
                    "must lie between " + (int) range.min() + " and " + (int) range.max() + " " + range.unit());
            return;
        }
        Double before = numbers.putIfAbsent(finding, number);
        if (before != null && before != number) {
            refuse(
                    IssueType.BUSINESSRULE,
                    where,
                    "contradicts another answer to the same question; ask again, and send only one answer");
        }
    }

    void area(String where, String key) {
        if (area.filter(before -> !before.equals(key)).isPresent()) {
            refuse(
                    IssueType.BUSINESSRULE,
                    where,
                    "contradicts another answer to the same question; ask again, and send only one answer");
        }
        area = Optional.of(key);
    }

    void unsure(String id) {
        unsure.add(id);
    }

    /** Denies those items that have no answer of their own. */
    void nothingElse(List<String> items) {
        for (String item : items) {
            if (answers.containsKey(item) || unsure.contains(item) || reopened.contains(item)) {
                continue;
            }
            Optional<Screen> behind = LinkId.screen(protocol, item);
            behind.ifPresent(this::nothingBehind);
            if (behind.isEmpty() && isYesOrNo(item)) {
                answers.put(item, false);
            }
        }
    }

    private void nothingBehind(Screen screen) {
        List<Finding> findings = yesOrNo(screen);
        boolean silent = findings.stream()
                .map(Finding::id)
                .noneMatch(id -> answers.getOrDefault(id, false) || unsure.contains(id));
        if (screen.again()) {
            answers.put(screen.id(), false);
        } else if (silent) {
            answers.put(screen.id(), false);
            findings.forEach(finding -> answers.putIfAbsent(finding.id(), false));
        }
    }

    private List<Finding> yesOrNo(Screen screen) {
        return protocol.findingsOf(screen).stream()
                .filter(finding -> finding.range().isEmpty())
                .toList();
    }

    private boolean isYesOrNo(String item) {
        return Optional.ofNullable(protocol.findings().get(item))
                .filter(finding -> finding.range().isEmpty())
                .isPresent();
    }

    ParsedResponse parsed(RemedyPreferences preferences) {
        if (!issues.isEmpty()) {
            throw new InvalidResource(issues);
        }
        foundAgain.forEach(id -> answers.put(id, true));
        reopened.forEach(id -> answers.put(id, true));
        unsure.stream().filter(this::isDanger).forEach(id -> answers.putIfAbsent(id, true));
        return new ParsedResponse(new Facts(answers, numbers, area), unsure, preferences);
    }

    /** A danger sign that the person is unsure about counts as present, until a plain answer says otherwise. */
    private boolean isDanger(String id) {
        return LinkId.isTick(protocol, id)
                || Optional.ofNullable(protocol.findings().get(id))
                        .filter(finding -> finding.guard() && finding.range().isEmpty())
                        .isPresent();
    }
}
