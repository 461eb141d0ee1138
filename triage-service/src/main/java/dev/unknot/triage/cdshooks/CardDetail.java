package dev.unknot.triage.cdshooks;

import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.result.SafetyNet;
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
                + list("Avoid", avoid(protocol, decision, false))
                + list("Avoid until the questions about it are answered with no", avoid(protocol, decision, true))
                + list("Watch for", signs(decision, false))
                + list("Watch for as well", signs(decision, true))
                + list(
                        "When to call",
                        SafetyNet.of(protocol, decision, Optional.empty()).stream()
                                .flatMap(net -> net.whenToCall().stream())
                                .toList())
                + protocol.signature() + " Protocol " + protocol.version() + ", SHA-256 " + protocol.hash() + ".";
    }

    private static List<String> avoid(Protocol protocol, Decision decision, boolean presumed) {
        return decision.avoid().stream()
                .filter(ban -> ban.presumed() == presumed)
                .map(ban -> protocol.cautions().get(ban.caution())
                        + ban.inWords().map(words -> " (" + words + ")").orElse(""))
                .toList();
    }

    private static List<String> signs(Decision decision, boolean further) {
        return decision.watchFor().stream()
                .filter(sign -> sign.further() == further)
                .map(Decision.Sign::text)
                .toList();
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
