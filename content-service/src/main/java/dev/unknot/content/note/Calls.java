package dev.unknot.content.note;

import dev.unknot.content.danger.Danger;
import dev.unknot.content.note.Note.CallView;
import dev.unknot.content.note.TelephoneNumbers.OfCountry;
import dev.unknot.contracts.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephone numbers of one request, as a list and in words. */
final class Calls {

    private static final NoteTexts TEXTS = NoteTexts.released();
    private static final TelephoneNumbers NUMBERS = TelephoneNumbers.released();

    private final String language;
    private final Optional<OfCountry> country;

    Calls(String language, Optional<String> country) {
        this.language = language;
        this.country = country.flatMap(NUMBERS::in);
    }

    /** The text with the numbers in their places. */
    String filledIn(String text) {
        return text.replace("{ambulance}", inWords())
                .replace("{advice}", country.flatMap(OfCountry::advice).orElse(say("an-advice-line")))
                .replace(
                        "{crisis}",
                        country.flatMap(numbers -> numbers.crisis()
                                        .map(number -> numbers.line().orElse("") + " " + number))
                                .orElse(say("a-crisis-line")));
    }

    List<CallView> at(Level level) {
        return level.atLeast(Level.EMERGENCY)
                ? ambulance()
                : Stream.concat(advice(), ambulance().stream()).toList();
    }

    List<CallView> ambulance() {
        return country.map(numbers -> Stream.concat(
                                Stream.of(numbers.ambulance()), numbers.others().orElse(List.of()).stream())
                        .map(number -> new CallView(number, "ambulance", Optional.empty()))
                        .toList())
                .orElseGet(() -> NUMBERS.everywhere().stream()
                        .map(any -> new CallView(
                                any.number(),
                                "ambulance",
                                Optional.ofNullable(any.where().get(language))))
                        .toList());
    }

    /** An overdose may be meant, so the crisis line comes after the ambulance. */
    List<CallView> about(Danger danger) {
        return switch (danger) {
            case SELF_HARM -> Stream.concat(crisis(), ambulance().stream()).toList();
            case OVERDOSE -> Stream.concat(ambulance().stream(), crisis()).toList();
            default -> at(danger.level());
        };
    }

    private Stream<CallView> crisis() {
        return country
                .flatMap(numbers -> numbers.crisis().map(number -> new CallView(number, "crisis", numbers.line())))
                .stream();
    }

    private Stream<CallView> advice() {
        return country
                .flatMap(OfCountry::advice)
                .map(number -> new CallView(number, "advice", Optional.empty()))
                .stream();
    }

    private String inWords() {
        return country.map(OfCountry::ambulance)
                .orElseGet(() -> NUMBERS.everywhere().stream()
                        .map(any -> Stream.of(
                                        any.number(), say("in"), any.where().getOrDefault(language, ""))
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(", ")));
    }

    private String say(String key) {
        return TEXTS.sentence(key, language);
    }
}
