package dev.unknot.content.note;

import dev.unknot.content.ailment.Ailment;
import dev.unknot.content.danger.Danger;
import dev.unknot.content.danger.NamedCautions;
import dev.unknot.content.note.Note.LinkView;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes notes in the language and for the country of a request. */
@ApplicationScoped
public class Notes {

    /** The remedy that says when to see a doctor; it stands first where there is a danger. */
    public static final String DOCTORS_CARD = "when-to-see-a-doctor";

    private static final NoteTexts TEXTS = NoteTexts.released();

    private final NoteConfig config;

    Notes(NoteConfig config) {
        this.config = config;
    }

    /** The languages of notes. */
    public static Set<String> languages() {
        return TEXTS.languages();
    }

    /** Whether one of these cautions must be looked at today, before anything is done. */
    public static boolean holdsBack(Collection<String> cautions) {
        return cautions.stream()
                .filter(TEXTS.dangerousCautions()::contains)
                .anyMatch(caution -> TEXTS.level(caution).compareTo(Level.ROUTINE) > 0);
    }

    /** The answer to a search that describes a danger. */
    public Note of(Danger danger, String language, Optional<String> country, String card) {
        Calls calls = new Calls(language, country);
        boolean crisis = danger == Danger.SELF_HARM;
        String cause = TEXTS.danger(danger.key(), language);
        String action = TEXTS.level(crisis ? "crisis" : danger.level().name(), language);
        // Nobody in despair is sent away before a kind word; everybody else reads first what to do.
        String text = (crisis ? cause + " " + action : action + " " + cause)
                + (TEXTS.holdBack().contains(danger.key()) ? " " + TEXTS.sentence("hold-back", language) : "")
                + (crisis ? "" : " " + TEXTS.sentence("check", language));
        return new Note(
                calls.filledIn(text),
                language,
                Optional.of(danger.key()),
                Optional.of(danger.level()),
                List.of(),
                calls.about(danger),
                links(language, card));
    }

    /** The answer to cautions of which at least one {@link #holdsBack}. */
    public Note heldBack(Collection<String> cautions, String language, Optional<String> country, String card) {
        List<String> dangerous = cautions.stream()
                .filter(TEXTS.dangerousCautions()::contains)
                .sorted(Comparator.comparing((String caution) -> TEXTS.level(caution))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Level level = TEXTS.level(dangerous.get(0));
        Calls calls = new Calls(language, country);
        String text = Stream.of(
                        dangerous.stream().map(caution -> TEXTS.caution(caution, language)),
                        Stream.of(
                                TEXTS.level(level.name(), language),
                                TEXTS.sentence("hold-back", language),
                                TEXTS.sentence("check", language)))
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
        return new Note(
                calls.filledIn(text),
                language,
                Optional.empty(),
                Optional.of(level),
                dangerous,
                calls.at(level),
                links(language, card));
    }

    /**
     * The answer to numbness, tingling or weakness: a doctor should look at them, and what they forbid waits.
     *
     * @param others the other cautions that the search names
     * @param found whether there are remedies that they allow
     */
    public Note nerveSigns(
            Collection<String> others, boolean found, String language, Optional<String> country, String card) {
        Calls calls = new Calls(language, country);
        String text = Stream.of(
                        Stream.of(TEXTS.sentence("nerve-signs", language)),
                        found ? Stream.of(TEXTS.sentence("nerve-signs-allow", language)) : Stream.<String>empty(),
                        others.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(TEXTS.sentence("suits", language)
                                        .replace("{cautions}", labels(others, language))),
                        Stream.of(TEXTS.sentence("check", language)))
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
        return new Note(
                calls.filledIn(text),
                language,
                Optional.empty(),
                Optional.of(Level.ROUTINE),
                Stream.concat(Stream.of(NamedCautions.NERVE_SIGNS), others.stream())
                        .toList(),
                calls.ambulance(),
                links(language, card));
    }

    /** The answer to a search that names cautions, whether anything else was found or not. */
    public Note suits(Collection<String> cautions, boolean found, String language, Optional<String> country) {
        String key = found ? "suits" : "suits-only";
        Calls calls = new Calls(language, country);
        String text = TEXTS.sentence(key, language).replace("{cautions}", labels(cautions, language));
        return new Note(
                calls.filledIn(text),
                language,
                Optional.empty(),
                Optional.empty(),
                List.copyOf(cautions),
                List.of(),
                List.of(
                        check(language),
                        new LinkView(
                                "remedies",
                                TEXTS.link("remedies", language),
                                "/remedies?"
                                        + cautions.stream()
                                                .map(caution -> "avoid=" + caution)
                                                .collect(Collectors.joining("&")))));
    }

    /**
     * The answer to a search that names ailments without a remedy.
     *
     * @param found whether there are remedies for the rest of the search
     */
    public Note noRemedy(
            List<Ailment> ailments, boolean found, String language, Optional<String> country, String card) {
        String names = ailments.stream()
                .map(ailment -> ailment.names().getOrDefault(language, ailment.key()))
                .collect(Collectors.joining(", "));
        String text = Stream.of(
                        Stream.of(TEXTS.sentence("no-remedy", language).replace("{ailments}", names)),
                        ailments.stream()
                                .map(Ailment::to)
                                .distinct()
                                .map(helper -> TEXTS.sentence("to-" + helper.key(), language)),
                        Stream.of(TEXTS.sentence("check", language)),
                        found ? Stream.of(TEXTS.sentence("for-the-rest", language)) : Stream.<String>empty())
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
        return new Note(
                text,
                language,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Calls(language, country).ambulance(),
                links(language, card));
    }

    /** The answer to a search that found nothing. */
    public Note nothingFound(String language, Optional<String> country, String card) {
        Calls calls = new Calls(language, country);
        return new Note(
                calls.filledIn(TEXTS.sentence("nothing-found", language)),
                language,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                calls.ambulance(),
                Stream.concat(
                                links(language, card).stream(),
                                Stream.of(new LinkView("remedies", TEXTS.link("remedies", language), "/remedies")))
                        .toList());
    }

    /** A note in these words, with the check. */
    public Note plain(String text, String language) {
        return new Note(
                text, language, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(check(language)));
    }

    private List<LinkView> links(String language, String card) {
        return List.of(check(language), new LinkView("doctor", card, "/remedies/" + DOCTORS_CARD));
    }

    private LinkView check(String language) {
        return new LinkView("check", TEXTS.link("check", language), config.checkUrl());
    }

    private static String labels(Collection<String> cautions, String language) {
        Map<String, Map<String, String>> labels = Vocabulary.released().cautions();
        return cautions.stream()
                .map(caution -> labels.getOrDefault(caution, Map.of()).getOrDefault(language, caution))
                .collect(Collectors.joining("; "));
    }
}
