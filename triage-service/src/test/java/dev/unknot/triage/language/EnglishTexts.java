package dev.unknot.triage.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.Emergency.Numbers;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds English in an answer in another language: any text of the protocol or of the message file. */
final class EnglishTexts {

    /** A shorter text may be part of a word of another language. */
    private static final int LONG = 12;

    /** Titles of sources are in the language of the source, and quotes in that of the person. */
    private static final Set<String> NOT_OURS = Set.of("sources", "source", "links", "url", "quote");

    private final Set<String> english;

    /** @param language texts that are the same in it are no fault, such as "Diabetes" */
    EnglishTexts(Language language) {
        english = new LinkedHashSet<>(texts(Language.ENGLISH));
        english.removeAll(texts(language));
    }

    /** The English texts in this JSON. */
    List<String> in(JsonNode answer) {
        return strings(answer)
                .filter(text -> english.stream()
                        .anyMatch(each -> text.equals(each) || each.length() >= LONG && text.contains(each)))
                .toList();
    }

    private static Stream<String> strings(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(field -> !NOT_OURS.contains(field.getKey()))
                    .flatMap(field -> strings(field.getValue()));
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items.stream().flatMap(EnglishTexts::strings);
    }

    private static List<String> texts(Language language) {
        Protocol protocol = ProtocolFixture.inAllLanguages().in(language);
        return Stream.of(
                        protocol.findings().values().stream().flatMap(EnglishTexts::of),
                        protocol.screens().values().stream().flatMap(EnglishTexts::of),
                        Stream.concat(protocol.rules().stream(), Stream.of(protocol.provisional()))
                                .map(Rule::because),
                        protocol.advice().values().stream().flatMap(EnglishTexts::of),
                        protocol.cautions().values().stream(),
                        protocol.emergency().byCountry().values().stream()
                                .map(Numbers::note)
                                .flatMap(Optional::stream),
                        Stream.of(protocol.signature()),
                        Stream.of(Message.values()).flatMap(message -> fragments(language, message)))
                .flatMap(each -> each)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<String> of(Finding finding) {
        return Stream.concat(Stream.of(finding.label(), finding.question()), finding.watch().stream());
    }

    private static Stream<String> of(Screen screen) {
        return Stream.concat(Stream.of(screen.question()), screen.gate().stream());
    }

    private static Stream<String> of(Advice advice) {
        return Stream.concat(Stream.of(advice.headline()), advice.whatToSay().stream());
    }

    /** What stands between the arguments of a sentence. */
    private static Stream<String> fragments(Language language, Message message) {
        return Stream.of(Messages.in(language).say(message, "\u0000", "\u0000").split("\u0000"))
                .map(String::strip);
    }
}
