package dev.unknot.triage.cdshooks;

import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reasons behind a card, in Markdown. */
final class CardDetail {

    private CardDetail() {}

    static String of(Protocol protocol, Decision decision) {
        return list("Why", decision.reasons().stream().map(CardDetail::reason).toList())
                + list(
                        "Not answered yet, and able to raise it",
                        decision.unanswered().stream()
                                .map(id -> Optional.ofNullable(
                                                protocol.findings().get(id))
                                        .map(Finding::question)
                                        .orElse("Where does it hurt most?"))
                                .toList())
                + list(
                        "Avoid",
                        decision.avoid().stream()
                                .map(ban -> String.valueOf(protocol.cautions().get(ban.caution())))
                                .toList())
                + list(
                        "Watch for",
                        decision.watchFor().stream().map(Decision.Sign::text).toList())
                + protocol.signature() + " Protocol " + protocol.version() + ", SHA-256 " + protocol.hash() + ".";
    }

    private static String reason(Rule rule) {
        String sources = rule.sources().stream().map(Source::title).collect(Collectors.joining("; "));
        return rule.because() + " (`" + rule.id() + "`; " + sources + ")";
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "**" + title + "**\n\n"
                        + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()) + "\n";
    }
}
