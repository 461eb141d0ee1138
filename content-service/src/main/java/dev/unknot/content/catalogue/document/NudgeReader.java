package dev.unknot.content.catalogue.document;

import dev.unknot.contracts.remedies.RemedyPublished.Nudge;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a nudge says of a remedy. */
final class NudgeReader {

    /** Lengths in characters, as in the schema of the event remedy-published. */
    private static final int TITLE = 40;

    private static final int TEXT = 600;
    private static final int STOP = 200;

    /** What somebody reads between two tasks. */
    private static final int MOST_WORDS = 80;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s");

    private NudgeReader() {}

    static Nudge read(Item item) {
        Fields fields = Fields.of(item, Set.of("title", "text", "stop"));
        return new Nudge(
                fields.text("title", TITLE),
                fields.required("text").flatMap(NudgeReader::brief).orElse(""),
                fields.optional("stop").flatMap(NudgeReader::sentence));
    }

    private static Optional<String> brief(Item item) {
        return item.text(TEXT).flatMap(text -> {
            int words = WHITE_SPACE.split(text).length;
            return words <= MOST_WORDS
                    ? Optional.of(text)
                    : item.refuse("must have at most " + MOST_WORDS + " words, has " + words);
        });
    }

    private static Optional<String> sentence(Item item) {
        return item.text(STOP)
                .flatMap(text ->
                        SENTENCE_END.matcher(text).find() ? item.refuse("must be one sentence") : Optional.of(text));
    }
}
