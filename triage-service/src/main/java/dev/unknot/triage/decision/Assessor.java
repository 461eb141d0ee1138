package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision.Ban;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.evidence.Evidence;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Condition;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides. Looks at every rule once; the order of answers cannot matter, since facts have none. */
public final class Assessor {

    private final Protocol protocol;
    private final Facts facts;
    private final List<Rule> certain = new ArrayList<>();
    private final List<Rule> open = new ArrayList<>();

    private Assessor(Protocol protocol, Facts facts) {
        this.protocol = protocol;
        this.facts = facts;
        for (Rule rule : protocol.gravestFirst()) {
            Truth truth = rule.when().in(facts);
            if (truth == Truth.TRUE) {
                certain.add(rule);
            } else if (truth == Truth.UNKNOWN && rule.isAskedOf(facts)) {
                open.add(rule);
            }
        }
    }

    public static Decision decide(Protocol protocol, Facts facts) {
        return new Assessor(protocol, facts).decide();
    }

    private Decision decide() {
        Level lower = highest(certain, Level.SELF_CARE);
        Set<String> unanswered = unanswered(lower);
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

    private Set<String> unanswered(Level lower) {
        Set<String> questions = new LinkedHashSet<>();
        for (Rule rule : open) {
            if (!lower.atLeast(rule.level())) {
                rule.when().open(facts, questions::add);
            }
        }
        questions.removeIf(question -> !isGuard(question));
        return questions;
    }

    private boolean isGuard(String question) {
        return question.equals(Condition.AREA)
                || Optional.ofNullable(protocol.findings().get(question))
                        .map(Finding::guard)
                        .orElse(false);
    }

    /** The rules of the milder kind "nothing speaks against self-care" are no reason beside graver ones. */
    private List<Rule> reasons(Level lower, Level level) {
        List<Rule> reasons = new ArrayList<>();
        if (!lower.atLeast(level)) {
            reasons.add(protocol.provisional());
        }
        certain.stream()
                .filter(rule -> level == Level.SELF_CARE || rule.level() != Level.SELF_CARE)
                .forEach(reasons::add);
        return reasons;
    }

    private List<Sign> watchFor(Level level) {
        List<Sign> signs = new ArrayList<>();
        for (Finding finding : protocol.findings().values()) {
            if (finding.watch().isPresent() && facts.has(finding.id()) != Truth.TRUE) {
                raisedBy(finding, level)
                        .ifPresent(then ->
                                signs.add(new Sign(finding.id(), finding.watch().get(), then)));
            }
        }
        signs.sort(Comparator.comparing(Sign::level).reversed());
        return signs;
    }

    /** Only the rules that speak of the finding can change, and the gravest of them that then holds decides. */
    private Optional<Level> raisedBy(Finding finding, Level level) {
        Evidence then = facts.supposing(finding.id());
        for (Rule rule : protocol.rulesOn(finding.id())) {
            if (level.atLeast(rule.level())) {
                return Optional.empty();
            }
            if (rule.isAskedOf(facts) && rule.when().in(then) == Truth.TRUE) {
                return Optional.of(rule.level());
            }
        }
        return Optional.empty();
    }

    /** What is certain to be harmful comes before what may be, so that a ban is presumed only if nothing makes it sure. */
    private List<Ban> avoid(Level level) {
        Map<String, Ban> bans = new LinkedHashMap<>();
        ban(bans, protocol.adviceFor(level).cautions(), false);
        certain.forEach(rule -> ban(bans, rule.cautions(), false));
        protocol.findings().values().stream()
                .filter(finding -> facts.has(finding.id()) == Truth.TRUE)
                .forEach(finding -> ban(bans, finding.cautions(), false));
        open.forEach(rule -> ban(bans, rule.cautions(), true));
        protocol.findings().values().stream()
                .filter(finding -> finding.presumed() && !facts.knows(finding.id()))
                .forEach(finding -> ban(bans, finding.cautions(), true));
        return List.copyOf(bans.values());
    }

    private static void ban(Map<String, Ban> bans, List<String> cautions, boolean presumed) {
        cautions.forEach(caution -> bans.computeIfAbsent(caution, each -> new Ban(each, presumed)));
    }

    private List<String> causes() {
        return protocol.findings().values().stream()
                .filter(finding -> facts.has(finding.id()) == Truth.TRUE)
                .map(Finding::cause)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
