package dev.unknot.triage.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.narrative.text.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a story says about the help that would suit. It is read by single words, apart from what decides the level.
 *
 * @param tools keys of the vocabulary's tools that the person mentions
 * @param atHome whether they are or work at home
 * @param cramp whether they tell of a cramp
 */
record StoryHints(Set<String> tools, boolean atHome, boolean cramp) {

    static final StoryHints NONE = new StoryHints(Set.of(), false, false);

    private static final String FILE = "/narrative/hints.yaml";

    static StoryHints of(String story) {
        String folded = Folding.fold(story);
        return new StoryHints(
                Patterns.TOOLS.entrySet().stream()
                        .filter(tool -> says(folded, tool.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()),
                says(folded, Patterns.HOME),
                says(folded, Patterns.CRAMP));
    }

    /** Each mention counts for itself: "no roller at work, but a roller at home". */
    private static boolean says(String story, Pattern words) {
        return words.matcher(story)
                .results()
                .anyMatch(found -> !Patterns.NEGATED
                        .matcher(story.substring(0, found.start()))
                        .find());
    }

    private record Words(
            Map<String, List<String>> tools, List<String> home, List<String> cramp, List<String> negations) {}

    /** Compiled on first use. */
    private static final class Patterns {

        static final Map<String, Pattern> TOOLS = new LinkedHashMap<>();
        static final Pattern HOME;
        static final Pattern CRAMP;

        /** Ends where a mention begins: a negation at most four words before it, in the same clause. */
        static final Pattern NEGATED;

        static {
            Words words = read();
            if (!Vocabulary.released()
                    .tools()
                    .keySet()
                    .containsAll(words.tools().keySet())) {
                throw new IllegalStateException(FILE + " names a tool that the vocabulary does not have");
            }
            words.tools().forEach((tool, said) -> TOOLS.put(tool, any(said)));
            HOME = any(words.home());
            CRAMP = any(words.cramp());
            NEGATED = Pattern.compile("(?<![\\w'])" + alternatives(words.negations()) + "(?: [^\\s.,;:!?]+){0,4} $");
        }

        private static Pattern any(List<String> phrases) {
            return Pattern.compile("(?<![\\w'])" + alternatives(phrases) + "(?!\\w)");
        }

        private static String alternatives(List<String> phrases) {
            return phrases.stream()
                    .map(phrase ->
                            Pattern.quote(phrase).replace("*", "\\E\\w*\\Q").replace(" ", "\\E\\s+\\Q"))
                    .collect(Collectors.joining("|", "(?:", ")"));
        }

        private static Words read() {
            try (InputStream in = StoryHints.class.getResourceAsStream(FILE)) {
                return new ObjectMapper(new YAMLFactory())
                        .readValue(Objects.requireNonNull(in, FILE + " is missing"), Words.class);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }
}
