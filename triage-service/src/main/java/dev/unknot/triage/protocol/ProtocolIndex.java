package dev.unknot.triage.protocol;

import dev.unknot.triage.rule.AppliesTo;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.RuleIndex;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is derived from a protocol once at load, so that a request searches nothing. */
public final class ProtocolIndex {

    private final RuleIndex rules;
    private final Set<String> guards = new HashSet<>(Set.of(Condition.AREA));
    private final List<Finding> watched;
    private final List<Finding> presumed;
    private final Map<String, List<Finding>> ofScreen = new LinkedHashMap<>();
    private final Map<String, Screen> lineOf = new LinkedHashMap<>();
    private final List<Screen> mainScreens;
    private final List<Screen> lines;
    private final List<Screen> repeatingLines;

    public ProtocolIndex(Map<String, Finding> findings, Map<String, Screen> screens, Collection<Rule> rules) {
        this(findings, screens, new RuleIndex(appliesTo(findings), rules));
    }

    private ProtocolIndex(Map<String, Finding> findings, Map<String, Screen> screens, RuleIndex rules) {
        this.rules = rules;
        watched = filter(findings.values(), finding -> finding.watch().isPresent());
        presumed = filter(findings.values(), Finding::presumed);
        filter(findings.values(), Finding::guard).forEach(finding -> guards.add(finding.id()));
        mainScreens = filter(screens.values(), screen -> screen.gate().isEmpty() && !screen.again());
        lines = filter(screens.values(), screen -> screen.gate().isPresent() && !screen.again());
        repeatingLines = filter(screens.values(), screen -> screen.gate().isPresent() && screen.again());
        screens.values()
                .forEach(screen -> ofScreen.put(
                        screen.id(), findingsOf(screen, findings, screens).toList()));
        lines.forEach(line -> line.items().forEach(item -> lineOf.putIfAbsent(item, line)));
    }

    private static Stream<Finding> findingsOf(
            Screen screen, Map<String, Finding> findings, Map<String, Screen> screens) {
        return screen.items().stream()
                .flatMap(item -> Optional.ofNullable(screens.get(item))
                        .map(behind -> findingsOf(behind, findings, screens))
                        .orElseGet(() -> Optional.ofNullable(findings.get(item)).stream()));
    }

    private static Map<String, AppliesTo> appliesTo(Map<String, Finding> findings) {
        Map<String, AppliesTo> appliesTo = new LinkedHashMap<>();
        findings.forEach((id, finding) -> appliesTo.put(id, finding.appliesTo()));
        return appliesTo;
    }

    /** The same protocol in another language. */
    public ProtocolIndex translated(
            Map<String, Finding> findings, Map<String, Screen> screens, UnaryOperator<Rule> translation) {
        return new ProtocolIndex(findings, screens, rules.translated(translation));
    }

    private static <T> List<T> filter(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    public RuleIndex rules() {
        return rules;
    }

    /** Whether a result stays provisional while this question could raise its level. */
    public boolean isGuard(String question) {
        return guards.contains(question);
    }

    /** The findings that are signs to look out for. */
    public List<Finding> watched() {
        return watched;
    }

    /** The findings whose cautions apply until they are answered with no. */
    public List<Finding> presumed() {
        return presumed;
    }

    List<Finding> findingsOf(Screen screen) {
        return ofScreen.getOrDefault(screen.id(), List.of());
    }

    Optional<Screen> lineOf(String item) {
        return Optional.ofNullable(lineOf.get(item));
    }

    List<Screen> mainScreens() {
        return mainScreens;
    }

    List<Screen> lines() {
        return lines;
    }

    List<Screen> repeatingLines() {
        return repeatingLines;
    }
}
