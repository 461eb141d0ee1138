package dev.unknot.triage.fhir.form;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks one screen after the other, and what is behind a tick at once. */
public final class ScreenByScreen implements Interview {

    @Override
    public Optional<Question> next(Protocol protocol, Facts facts, Set<String> asked) {
        if (Assessor.decide(protocol, facts).interval().lower() == Level.AMBULANCE) {
            return Optional.empty();
        }
        Stream<Screen> ticked = protocol.screens().values().stream()
                .filter(screen -> screen.gate().isPresent() && facts.has(screen.id()) == Truth.TRUE);
        Stream<Screen> top = protocol.screens().values().stream()
                .filter(screen -> screen.gate().isEmpty());
        return Stream.concat(ticked, top)
                .map(screen -> question(protocol, screen, facts, asked))
                .filter(question -> !question.items().isEmpty())
                .findFirst()
                .or(() -> person(facts, asked));
    }

    private static Optional<Question> person(Facts facts, Set<String> asked) {
        return facts.area().isPresent() || asked.contains("area")
                ? Optional.empty()
                : Optional.of(new Question(
                        LinkId.PERSON,
                        "How old are you, and where does it hurt most?",
                        "It helps to tell how serious it is.",
                        List.of(
                                new Item("age-in-years", "How old are you?"),
                                new Item("area", "Where does it hurt most?"))));
    }

    private static Question question(Protocol protocol, Screen screen, Facts facts, Set<String> asked) {
        List<Item> items = screen.items().stream()
                .filter(item -> !facts.knows(item) && !asked.contains(item))
                .map(item -> new Item(item, text(protocol, item)))
                .toList();
        return new Question(screen.id(), screen.question(), "It helps to tell how serious it is.", items);
    }

    private static String text(Protocol protocol, String item) {
        return Optional.ofNullable(protocol.findings().get(item))
                .map(finding -> finding.question())
                .orElse(item);
    }
}
