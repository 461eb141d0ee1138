package dev.unknot.triage.protocol;

import dev.unknot.contracts.Level;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.rule.Rule;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of the triage protocol, in one language. Only its texts differ from language to language.
 *
 * @param messages the sentences of the service, in the language of this protocol
 * @param hash SHA-256 of its files, in hexadecimal; identifies the exact content behind a result
 * @param signedBy name, registration and date of the clinician who signed it
 * @param unsigned a sentence that nobody has
 * @param provisional the reason shown when red flags are unanswered
 * @param cautions what each caution means for the person
 * @param emergency whom to call, by country
 * @param crisis where people find help who think of harming themselves
 * @param watchOrder which signs to look out for first, by area
 * @param index the same content, prepared for evaluation
 */
public record Protocol(
        Messages messages,
        String version,
        String hash,
        Optional<String> signedBy,
        String unsigned,
        Map<String, Finding> findings,
        Map<String, Screen> screens,
        List<Rule> rules,
        Rule provisional,
        Map<Level, Advice> advice,
        Map<String, String> cautions,
        Emergency emergency,
        CrisisLines crisis,
        WatchOrder watchOrder,
        ProtocolIndex index) {

    public Protocol {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        screens = Collections.unmodifiableMap(new LinkedHashMap<>(screens));
        rules = List.copyOf(rules);
        advice = Collections.unmodifiableMap(new EnumMap<>(advice));
        cautions = Collections.unmodifiableMap(new LinkedHashMap<>(cautions));
    }

    /** The language of all texts. */
    public Language language() {
        return messages.language();
    }

    /** Who signed it, or a sentence that nobody has. */
    public String signature() {
        return signedBy.map(name -> say(Message.SIGNED_BY, name)).orElse(unsigned);
    }

    public String say(Message message, Object... arguments) {
        return messages.say(message, arguments);
    }

    /** The rules that depend on this finding, most urgent first. */
    public List<Rule> rulesOn(String finding) {
        return index.rules().rulesOn(finding);
    }

    /** Every finding that "none of these" answers on this screen, including those behind its gates. */
    public List<Finding> findingsOf(Screen screen) {
        return index.findingsOf(screen);
    }

    /** The screen that asks this finding and appears as one line on another. */
    public Optional<Screen> screenBehindLine(String finding) {
        return index.lineOf(finding);
    }

    /** The screens that appear as one line on another, without those that only repeat. */
    public Stream<Screen> lines() {
        return index.lines().stream();
    }

    /** The screens that are shown by themselves, in order, without those that only repeat. */
    public Stream<Screen> mainScreens() {
        return index.mainScreens().stream();
    }

    /** The lines that repeat several others, before an interview ends. */
    public Stream<Screen> repeatingLines() {
        return index.repeatingLines().stream();
    }

    public Advice adviceFor(Level level) {
        return advice.getOrDefault(level, Advice.NONE);
    }
}
