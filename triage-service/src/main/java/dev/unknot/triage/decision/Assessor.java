package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision.Ban;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.WatchOrder;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.RuleEvaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out a decision from a protocol and facts. Each rule is evaluated once. The order of answers cannot matter,
 * since facts have no order.
 */
public final class Assessor {

    private final Protocol protocol;
    private final Facts facts;
    private final RuleEvaluation evaluation;
    private final List<Rule> open;
    private final List<Finding> present;

    private Assessor(Protocol protocol, Facts facts) {
        this.protocol = protocol;
        this.facts = facts;
        evaluation = protocol.index().rules().evaluate(facts);
        open = evaluation.open();
        present = evaluation.present().stream()
                .flatMap(id -> Optional.ofNullable(protocol.findings().get(id)).stream())
                .toList();
    }

    public static Decision decide(Protocol protocol, Facts facts) {
        return new Assessor(protocol, facts).decide();
    }

    private Decision decide() {
        Level lower = highest(evaluation.certain(), Level.SELF_CARE);
        Set<String> unanswered = evaluation.questions(lower, protocol.index()::isGuard);
        boolean provisional = !unanswered.isEmpty();
        Level level = provisional ? lower.max(Level.ROUTINE) : lower;
        return new Decision(
                level,
                provisional,
                new Interval(lower, highest(open, lower)),
                reasons(lower, level),
                unanswered,
                watchFor(level),
                avoid(level),
                causes());
    }

    private static Level highest(List<Rule> gravestFirst, Level floor) {
        return gravestFirst.isEmpty() ? floor : gravestFirst.get(0).level().max(floor);
    }

    /**
     * What calls for less is not a reason when the level is higher: beside "go now", "be seen within a day" and "it mostly
     * settles in weeks" would only confuse.
     */
    private List<Rule> reasons(Level lower, Level level) {
        List<Rule> reasons = new ArrayList<>();
        if (!lower.atLeast(level)) {
            reasons.add(protocol.provisional());
        }
        evaluation.certain().stream()
                .filter(rule -> rule.level().atLeast(leastReason(level)))
                .forEach(reasons::add);
        return reasons;
    }

    private static Level leastReason(Level level) {
        return switch (level) {
            case SELF_CARE -> Level.SELF_CARE;
            case ROUTINE -> Level.ROUTINE;
            case URGENT -> Level.URGENT;
            case EMERGENCY, AMBULANCE -> Level.EMERGENCY;
        };
    }

    /** The most telling signs for the area come first, and both parts are in the order of their levels. */
    private List<Sign> watchFor(Level level) {
        List<Sign> signs = new ArrayList<>();
        for (Finding finding : protocol.index().watched()) {
            if (facts.has(finding.id()) != Truth.TRUE) {
                evaluation
                        .raisedBy(finding.id(), level)
                        .ifPresent(then ->
                                signs.add(new Sign(finding.id(), finding.watch().orElseThrow(), then, true)));
            }
        }
        Comparator<Sign> byLevel = Comparator.comparing(Sign::level).reversed();
        signs.sort(Comparator.comparing((Sign sign) -> protocol.watchOrder().rank(facts.area(), sign.finding()))
                .thenComparing(byLevel));
        List<Sign> first = signs.subList(0, Math.min(WatchOrder.FIRST, signs.size()));
        first.replaceAll(sign -> new Sign(sign.finding(), sign.text(), sign.level(), false));
        first.sort(byLevel);
        signs.subList(first.size(), signs.size()).sort(byLevel);
        return signs;
    }

    /**
     * Certain bans are added before presumed ones, so that a ban counts as presumed only if nothing makes it certain.
     * Those with a finding of their own come before rules, so that they can name it.
     */
    private List<Ban> avoid(Level level) {
        Map<String, Ban> bans = new LinkedHashMap<>();
        ban(bans, protocol.adviceFor(level).cautions(), false, Optional.empty());
        present.forEach(finding -> ban(bans, finding.cautions(), false, Optional.of(finding.label())));
        evaluation.certain().forEach(rule -> ban(bans, rule.cautions(), false, Optional.empty()));
        for (Finding finding : protocol.index().presumed()) {
            if (!facts.knows(finding.id()) && !finding.appliesTo().excludes(facts)) {
                ban(bans, finding.cautions(), true, Optional.of(finding.label()));
            }
        }
        open.forEach(rule -> ban(bans, rule.cautions(), true, Optional.empty()));
        return List.copyOf(bans.values());
    }

    private static void ban(
            Map<String, Ban> bans, Collection<String> cautions, boolean presumed, Optional<String> because) {
        for (String caution : cautions) {
            bans.computeIfAbsent(caution, each -> new Ban(each, presumed, because));
        }
    }

    private List<String> causes() {
        return present.stream()
                .map(Finding::cause)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
