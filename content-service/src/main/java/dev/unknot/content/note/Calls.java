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
    private final boolean isCountryKnown;
    private final Optional<OfCountry> numbers;

    Calls(String language, Optional<String> country) {
        this.language = language;
        this.isCountryKnown = country.isPresent();
        this.numbers = country.flatMap(NUMBERS::in);
    }

    /** The text with the numbers in their places. */
    String filledIn(String text) {
        return text.replace("{ambulance}", inWords())
                .replace("{advice}", numbers.flatMap(OfCountry::advice).orElse(say("an-advice-line")))
                .replace(
                        "{crisis}",
                        numbers.flatMap(OfCountry::crisis)
                                .map(line -> (line.name().orElse("") + " " + line.number()).strip())
                                .orElse(say("a-crisis-line")));
    }

    List<CallView> at(Level level) {
        return level.atLeast(Level.EMERGENCY)
                ? ambulance()
                : Stream.concat(advice(), ambulance().stream()).toList();
    }

    /** None where the country's number is not known: a wrong one would cost time. */
    List<CallView> ambulance() {
        if (isCountryKnown) {
            return numbers.stream()
                    .flatMap(known -> Stream.concat(Stream.of(known.ambulance()), known.others().stream()))
                    .map(number -> new CallView(number, "ambulance", Optional.empty()))
                    .toList();
        }
        return TEXTS.everywhere().stream()
                .map(any -> new CallView(
                        any.number(),
                        "ambulance",
                        Optional.ofNullable(any.where().get(language))))
                .toList();
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
        return numbers
                .flatMap(OfCountry::crisis)
                .map(line -> new CallView(line.number(), "crisis", line.name()))
                .stream();
    }

    private Stream<CallView> advice() {
        return numbers
                .flatMap(OfCountry::advice)
                .map(number -> new CallView(number, "advice", Optional.empty()))
                .stream();
    }

    private String inWords() {
        if (isCountryKnown) {
            return numbers.map(known ->
                            known.isCertain() ? known.ambulance() : known.ambulance() + " " + say("or-local-number"))
                    .orElse(say("local-number"));
        }
        return TEXTS.everywhere().stream()
                .map(any -> Stream.of(any.number(), say("in"), any.where().getOrDefault(language, ""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return TEXTS.sentence(key, language);
    }
}
