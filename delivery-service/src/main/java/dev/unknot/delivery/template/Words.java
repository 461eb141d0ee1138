package dev.unknot.delivery.template;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.YamlResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of one language, from {@code /words}; en.yaml says what each is for.
 *
 * @param language BCP 47 tag
 * @param channels by key
 */
public record Words(
        String language,
        Mail mail,
        Digest digest,
        Actions actions,
        Acted acted,
        String open,
        Test test,
        Unsubscribe unsubscribe,
        Map<String, String> channels) {

    /** The languages, English first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es");

    private static final Map<String, Words> BY_LANGUAGE = LANGUAGES.stream()
            .map(language -> YamlResource.read("/words/" + language + ".yaml", Words.class))
            .collect(Collectors.toUnmodifiableMap(Words::language, Function.identity()));

    private static final Words ENGLISH = Objects.requireNonNull(BY_LANGUAGE.get("en"));

    /** Of an e-mail. */
    public record Mail(String open, String why, String stop) {}

    /** A summary by e-mail. */
    public record Digest(
            String daily,
            String weekly,
            String text,
            String open,
            String missed,
            String missedText,
            String whyDaily,
            String whyWeekly,
            String stop) {}

    /** The buttons of a chat. */
    public record Actions(String done, String later, String notToday) {}

    /** What stands in place of the buttons once one was used. */
    public record Acted(String done, String later, String notToday, String failed) {}

    /** A message that only shows that an address can be reached. */
    public record Test(String title, String text) {}

    /** The page that stops a channel. In braces: the channel. */
    public record Unsubscribe(
            String title,
            String text,
            String button,
            String doneTitle,
            String doneText,
            String digestTitle,
            String digestText,
            String digestDoneTitle,
            String wrongTitle,
            String wrongText) {}

    /** @param tag BCP 47; English for a language without words of its own */
    public static Words of(String tag) {
        String language = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return BY_LANGUAGE.getOrDefault(language, ENGLISH);
    }

    public String channel(Channel channel) {
        return channels.getOrDefault(channel.key(), channel.key());
    }
}
