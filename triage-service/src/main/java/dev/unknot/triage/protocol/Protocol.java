package dev.unknot.triage.protocol;

import dev.unknot.contracts.Level;
import dev.unknot.triage.rule.Rule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of everything triage knows.
 *
 * @param hash SHA-256 of its files, in hexadecimal: what was in force when an answer was given
 * @param signature who answers for it; says so plainly while nobody does
 * @param provisional the reason given when red flags are unanswered
 * @param cautions what each caution means for the person
 * @param emergency whom to call, by country
 * @param index the same, made ready to be decided by
 */
public record Protocol(
        String version,
        String hash,
        String signature,
        Map<String, Finding> findings,
        Map<String, Screen> screens,
        List<Rule> rules,
        Rule provisional,
        Map<Level, Advice> advice,
        Map<String, String> cautions,
        Emergency emergency,
        ProtocolIndex index) {

    public Protocol {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        screens = Collections.unmodifiableMap(new LinkedHashMap<>(screens));
        rules = List.copyOf(rules);
        advice = Collections.unmodifiableMap(new EnumMap<>(advice));
        cautions = Collections.unmodifiableMap(new LinkedHashMap<>(cautions));
    }

    /** The rules that an answer to this finding can touch, gravest first. */
    public List<Rule> rulesOn(String finding) {
        return index.rules().rulesOn(finding);
    }

    /** Every finding that a "none of these" to this screen answers, those behind its gates included. */
    public List<Finding> findingsOf(Screen screen) {
        return screen.items().stream()
                .flatMap(item -> Optional.ofNullable(screens.get(item))
                        .map(behind -> findingsOf(behind).stream())
                        .orElseGet(() -> Optional.ofNullable(findings.get(item)).stream()))
                .toList();
    }

    public Advice adviceFor(Level level) {
        return advice.getOrDefault(level, Advice.NONE);
    }
}
