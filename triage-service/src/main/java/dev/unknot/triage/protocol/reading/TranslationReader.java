package dev.unknot.triage.protocol.reading;

import dev.unknot.contracts.Level;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.CrisisLines;
import dev.unknot.triage.protocol.Emergency;
import dev.unknot.triage.protocol.Emergency.Numbers;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Lays the words of another language over the English protocol. What a translation lacks is a fault, and so is what it
 * has too many.
 */
final class TranslationReader {

    private final Language language;
    private final Protocol english;
    private final List<String> faults;

    TranslationReader(Language language, Protocol english, List<String> faults) {
        this.language = language;
        this.english = english;
        this.faults = faults;
    }

    Protocol read(Map<String, String> files) {
        TranslatedTexts texts = TranslatedTexts.read(language, files, faults);
        Map<String, Finding> findings = all(english.findings(), (id, each) -> finding(texts, each));
        Map<String, Screen> screens = all(english.screens(), (id, each) -> screen(texts, each));
        Map<String, Rule> rules = new LinkedHashMap<>();
        english.rules()
                .forEach(rule -> rules.put(rule.id(), rule.translated(texts.text("rules", rule.id(), rule.because()))));
        Protocol translated = new Protocol(
                Messages.in(language),
                english.version(),
                english.hash(),
                english.signedBy(),
                texts.text("unsigned", english.unsigned()),
                findings,
                screens,
                List.copyOf(rules.values()),
                english.provisional()
                        .translated(
                                texts.text("provisional", english.provisional().because())),
                new EnumMap<>(all(english.advice(), (level, each) -> advice(texts, level, each))),
                all(english.cautions(), (caution, text) -> texts.text("cautions", caution, text)),
                emergency(texts),
                crisis(texts),
                english.watchOrder(),
                english.index().translated(findings, screens, rule -> Objects.requireNonNull(rules.get(rule.id()))));
        texts.nothingElse();
        return translated;
    }

    private static <K, V> Map<K, V> all(Map<K, V> english, BiFunction<K, V, V> translation) {
        Map<K, V> translated = new LinkedHashMap<>(english);
        translated.replaceAll(translation);
        return translated;
    }

    private static Finding finding(TranslatedTexts texts, Finding finding) {
        return texts.part("findings", finding.id())
                .map(words -> {
                    Finding translated = finding.translated(
                            words.text("label", finding.label()),
                            words.text("question", finding.question()),
                            words.optional("watch", finding.watch()),
                            words.optional("unit", finding.range().map(Finding.Range::unit)));
                    words.nothingElse();
                    return translated;
                })
                .orElse(finding);
    }

    private static Screen screen(TranslatedTexts texts, Screen screen) {
        return texts.part("screens", screen.id())
                .map(words -> {
                    Screen translated = screen.translated(
                            words.text("question", screen.question()), words.optional("gate", screen.gate()));
                    words.nothingElse();
                    return translated;
                })
                .orElse(screen);
    }

    private static Advice advice(TranslatedTexts texts, Level level, Advice advice) {
        return texts.part("levels", level.name())
                .map(words -> {
                    Advice translated = advice.translated(
                            words.text("headline", advice.headline()), words.lines("whatToSay", advice.whatToSay()));
                    words.nothingElse();
                    return translated;
                })
                .orElse(advice);
    }

    /** A note that several countries share is translated under the first of them. */
    private Emergency emergency(TranslatedTexts texts) {
        Map<Numbers, Numbers> translated = new IdentityHashMap<>();
        return new Emergency(all(
                english.emergency().byCountry(),
                (country, numbers) -> translated.computeIfAbsent(
                        numbers,
                        each -> each.translated(
                                each.note().map(note -> texts.text("emergencyNotes", country, note))))));
    }

    private CrisisLines crisis(TranslatedTexts texts) {
        Map<String, String> hours = new LinkedHashMap<>();
        english.crisis().byCountry().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.hours().stream())
                .distinct()
                .forEach(each -> hours.put(each, texts.text("crisisHours", each, each)));
        return new CrisisLines(
                all(
                        english.crisis().byCountry(),
                        (country, lines) -> lines.stream()
                                .map(line -> line.translated(
                                        name -> texts.optional("crisisNames", name)
                                                .orElse(name),
                                        each -> Optional.ofNullable(hours.get(each))
                                                .orElse(each)))
                                .toList()),
                english.crisis().wording());
    }
}
