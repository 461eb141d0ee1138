package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Says in the person's language what became of a nudge on a channel. */
final class Explanation {

    static final String DEFAULT = "en";

    private static final Map<String, Explanation> BY_LANGUAGE =
            Stream.of(DEFAULT, "de", "es").collect(Collectors.toUnmodifiableMap(Function.identity(), Explanation::new));

    private final Map<String, Map<String, String>> words;

    private Explanation(String language) {
        String file = "/reasons/" + language + ".yaml";
        try (InputStream in = Objects.requireNonNull(Explanation.class.getResourceAsStream(file), file)) {
            words = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** @param tag BCP 47; English for a language without words */
    static Explanation in(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Objects.requireNonNull(BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get(DEFAULT)));
    }

    /** In one or two sentences. */
    String of(Channel channel, State state, boolean tried, Optional<Reason> reason) {
        String why = reason.map(each -> word("reasons", each.key())).orElse("");
        String sentence = switch (state) {
            case WAITING -> tried ? word("states", "again") : word("states", "waiting");
            case SENT -> word("states", "sent");
            case FAILED, SKIPPED, UNNEEDED -> word("states", "not-sent");
        };
        return sentence.replace("{reason}", why)
                .replace("{channel}", word("channels", channel.key()))
                .strip();
    }

    /** The same of a nudge that is mentioned in a summary. */
    String ofDigest(State state, Optional<Reason> reason) {
        return switch (state) {
            case SENT -> word("states", "digest-sent");
            case WAITING ->
                reason.isPresent() ? of(Channel.EMAIL, state, true, reason) : word("states", "digest-waiting");
            case FAILED, SKIPPED, UNNEEDED -> of(Channel.EMAIL, state, true, reason);
        };
    }

    private String word(String group, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(words.get(group)).get(key), () -> "no words for " + group + "." + key);
    }
}
