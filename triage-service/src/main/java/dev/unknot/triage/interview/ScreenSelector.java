package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.report.AccompanyingQuestion;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Selects the next screen that has open questions: first the screen behind a ticked danger, then the life threats, then
 * what beside a sign would call an ambulance, then age, area and duration, then the others in the protocol's order.
 */
final class ScreenSelector {

    private final Protocol protocol;
    private final OpenQuestions open;
    private final OpenQuestions alsoAsked;
    private final Why why;

    /** @param alsoAsked questions to add to a screen that is shown anyway, so that it need not be shown again */
    ScreenSelector(Protocol protocol, OpenQuestions open, OpenQuestions alsoAsked, Why why) {
        this.protocol = protocol;
        this.open = open;
        this.alsoAsked = alsoAsked;
        this.why = why;
    }

    Optional<Question> next() {
        List<Screen> all = protocol.mainScreens().toList();
        List<Screen> lifeThreats = all.subList(0, Math.min(1, all.size()));
        List<Screen> others = all.subList(lifeThreats.size(), all.size());
        Optional<Question> followUp = mostUrgent(ticked(others));
        return Stream.of(
                        mostUrgent(ticked(lifeThreats)),
                        mostUrgent(lifeThreats.stream()),
                        followUp.isPresent() ? Optional.<Question>empty() : accompanying(),
                        person(),
                        followUp,
                        next(others.stream()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What would call an ambulance beside an answer given before is asked at once, wherever its screen stands. Behind
     * the first screen, one question alone is not worth a screen while nothing is urgent.
     */
    private Optional<Question> accompanying() {
        List<String> items = open.accompanying();
        return (items.size() > 1 || open.isUrgent() || open.has(Question.AGE) ? items : List.<String>of())
                .stream()
                        .findFirst()
                        .map(AccompanyingQuestion::id)
                        .filter(id -> !open.isSettled(id))
                        .map(id -> new Question(
                                id,
                                protocol.say(Message.ACCOMPANYING_QUESTION),
                                why.in(protocol, Level.AMBULANCE),
                                why.optional(),
                                items.stream().map(this::item).toList()));
    }

    /** The screens behind the ticked gates. */
    private Stream<Screen> ticked(List<Screen> screens) {
        return screens.stream()
                .flatMap(screen -> screen.items().stream())
                .filter(open::isTicked)
                .flatMap(item -> Optional.ofNullable(protocol.screens().get(item)).stream());
    }

    /**
     * The protocol's next screen, so that what matters only beside another sign is asked after that sign and mostly not at
     * all. In an emergency, first what could call an ambulance.
     */
    private Optional<Question> next(Stream<Screen> screens) {
        return open.isEmergency()
                ? mostUrgent(screens)
                : screens.filter(this::isOpen).findFirst().map(this::question);
    }

    private boolean isOpen(Screen screen) {
        return screen.items().stream().anyMatch(item -> isFor(open, item));
    }

    private Optional<Question> mostUrgent(Stream<Screen> screens) {
        return screens.filter(this::isOpen)
                .min(Comparator.comparing((Screen screen) -> open.reach(screen.items()))
                        .reversed())
                .map(this::question);
    }

    private boolean isFor(OpenQuestions purpose, String item) {
        return protocol.screens().containsKey(item) ? purpose.offers(item) : purpose.has(item);
    }

    private Question question(Screen screen) {
        return new Question(
                screen.id(),
                screen.question(),
                why.in(protocol, open.reach(screen.items())),
                why.optional(),
                screen.items().stream()
                        .filter(item -> isFor(open, item) || isFor(alsoAsked, item))
                        .map(this::item)
                        .toList());
    }

    private Item item(String id) {
        return Optional.ofNullable(protocol.screens().get(id))
                .map(screen -> Item.gate(id, screen.gate().orElseThrow()))
                .orElseGet(
                        () -> Item.of(Objects.requireNonNull(protocol.findings().get(id))));
    }

    private Optional<Question> person() {
        List<String> items = Question.OF_PERSON.stream()
                .filter(item -> open.has(item) || alsoAsked.has(item))
                .toList();
        if (items.stream().noneMatch(open::has)) {
            return Optional.empty();
        }
        // Correcting what a narrative says can lower the level, so it is never optional.
        Why asks = why.optional() && items.stream().anyMatch(open::isSupposed) ? new Why.Confirming() : why;
        return Optional.of(new Question(
                Question.PERSON,
                protocol.say(Message.PERSON_QUESTION),
                asks.in(protocol, open.reach(items)),
                asks.optional(),
                items.stream()
                        .map(id -> id.equals(Question.AREA) ? Item.area(protocol) : item(id))
                        .toList()));
    }
}
