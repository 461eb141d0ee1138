package dev.unknot.triage.language;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/** The sentences of the service in one language. */
public final class Messages {

    private static final Map<Language, Messages> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final Map<Message, MessageFormat> formats = new EnumMap<>(Message.class);

    private Messages(Language language) {
        this.language = language;
        Locale locale = Locale.forLanguageTag(language.code());
        ResourceBundle words = ResourceBundle.getBundle(
                "messages",
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (Message message : Message.values()) {
            formats.put(message, new MessageFormat(words.getString(message.key()), locale));
        }
    }

    /** @throws java.util.MissingResourceException if a sentence is missing */
    public static synchronized Messages in(Language language) {
        return LOADED.computeIfAbsent(language, Messages::new);
    }

    public Language language() {
        return language;
    }

    public String say(Message message, Object... arguments) {
        // A format is not safe for use by several threads, so each use has its own copy.
        MessageFormat format =
                (MessageFormat) Objects.requireNonNull(formats.get(message)).clone();
        return format.format(arguments);
    }
}
