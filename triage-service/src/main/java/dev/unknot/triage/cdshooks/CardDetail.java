package dev.unknot.triage.cdshooks;

import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.remedy.RemedyView.When;
import dev.unknot.triage.result.SafetyNet;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reasons behind a card, in Markdown. */
final class CardDetail {

    private CardDetail() {}

    static String of(Protocol protocol, Decision decision, List<RemedyView> remedies) {
        return list(
                        protocol.say(Message.CARD_WHY),
                        decision.reasons().stream().map(CardDetail::reason).toList())
                + list(
                        protocol.say(Message.CARD_UNANSWERED),
                        decision.unanswered().stream()
                                .map(id -> Optional.ofNullable(
                                                protocol.findings().get(id))
                                        .map(Finding::question)
                                        .orElseGet(() -> protocol.say(Message.AREA_QUESTION)))
                                .toList())
                + list(protocol.say(Message.CARD_REMEDIES_NOW), remedies(remedies, When.NOW))
                + list(protocol.say(Message.CARD_REMEDIES_TODAY), remedies(remedies, When.TODAY))
                + list(protocol.say(Message.CARD_REMEDIES_THIS_WEEK), remedies(remedies, When.THIS_WEEK))
                + list(protocol.say(Message.CARD_AVOID), avoid(protocol, decision, false))
                + list(protocol.say(Message.CARD_AVOID_PRESUMED), avoid(protocol, decision, true))
                + list(protocol.say(Message.CARD_WATCH), signs(decision, false))
                + list(protocol.say(Message.CARD_WATCH_FURTHER), signs(decision, true))
                + list(
                        protocol.say(Message.CARD_CALL),
                        SafetyNet.of(protocol, decision, Optional.empty()).stream()
                                .flatMap(net -> net.whenToCall().stream())
                                .toList())
                + protocol.signature() + " "
                + protocol.say(Message.CARD_PROTOCOL, protocol.version(), protocol.hash());
    }

    private static List<String> remedies(List<RemedyView> remedies, When when) {
        return remedies.stream()
                .filter(remedy -> remedy.when().equals(Optional.of(when)))
                .map(remedy ->
                        remedy.title() + remedy.why().map(why -> ": " + why).orElse(""))
                .toList();
    }

    private static List<String> avoid(Protocol protocol, Decision decision, boolean presumed) {
        return decision.avoid().stream()
                .filter(ban -> ban.presumed() == presumed)
                .map(ban -> protocol.cautions().get(ban.caution())
                        + ban.inWords(protocol.messages())
                                .map(words -> " (" + words + ")")
                                .orElse(""))
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
