package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.YamlResource;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.template.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a platform what came of a test message, and what to do if it was not sent; from {@code /advice}.
 *
 * @param channels the peer of each channel, by key
 * @param advice by channel, code and reason, as en.yaml says
 */
record Advice(String sent, Map<String, String> channels, Map<String, String> advice) {

    private static final Map<String, Advice> BY_LANGUAGE = Words.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), language -> YamlResource.read("/advice/" + language + ".yaml", Advice.class)));

    /** @param tag BCP 47; English for a language without words */
    static Advice in(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Objects.requireNonNull(BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get(Explanation.DEFAULT)));
    }

    /** @param cause why it was not sent; empty if it was */
    String of(Channel channel, Optional<Cause> cause) {
        return cause.map(each -> notSent(channel, each))
                .orElse(sent)
                .replace("{channel}", Objects.requireNonNull(channels.get(channel.key())));
    }

    private String notSent(Channel channel, Cause cause) {
        String code = cause.code().orElse("");
        String reason = cause.reason().key();
        return Stream.of(channel.key() + "." + code, channel.key() + "." + reason, reason + "." + code, reason)
                .flatMap(key -> Optional.ofNullable(advice.get(key)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no advice for " + reason));
    }
}
