package dev.unknot.content.danger;

import java.util.List;
import java.util.Optional;

/**
 * Recognises searches that describe a danger, in any of the languages: somebody in danger may not have set the
 * language that they type in.
 */
public final class Dangers {

    /** The languages that are read. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es");

    private static final List<DangerLexicon> LEXICONS =
            LANGUAGES.stream().map(DangerLexicon::of).toList();

    private Dangers() {}

    /** The most pressing danger that {@code text} describes, as it was typed. */
    public static Optional<Danger> in(String text) {
        List<String> words = DangerLexicon.words(text);
        return LEXICONS.stream()
                .map(lexicon -> lexicon.find(words))
                .flatMap(Optional::stream)
                .min(Enum::compareTo);
    }
}
