package dev.unknot.delivery.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An organisation's settings of one channel.
 *
 * @param secretsSet the names of the secrets that are set; their values are never shown
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SettingsView(
        boolean enabled,
        Optional<String> from,
        Optional<String> fromName,
        Optional<String> replyTo,
        List<String> secretsSet) {

    /** A channel is used unless the organisation says otherwise. */
    static SettingsView of(Optional<Settings.Stored> stored) {
        ChannelSettings settings = stored.map(Settings.Stored::settings).orElse(ChannelSettings.NONE);
        return new SettingsView(
                stored.map(Settings.Stored::enabled).orElse(true),
                settings.from(),
                settings.fromName(),
                settings.replyTo(),
                Stream.of(
                                settings.botToken().map(set -> "botToken"),
                                settings.signingSecret().map(set -> "signingSecret"))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
