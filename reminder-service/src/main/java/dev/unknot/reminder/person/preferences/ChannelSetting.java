package dev.unknot.reminder.person.preferences;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.ChannelChoice.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a person wants one channel.
 *
 * @param afterMinutes how long after the channel before it this one is tried if the nudge is unseen
 * @param digest when summaries take the place of single messages
 */
public record ChannelSetting(
        Channel channel, Optional<Integer> afterMinutes, Words words, Optional<DigestTime> digest) {

    /** The first channel has the nudge at once; the next ones wait for the person to look. */
    private static final int FIRST = 0;

    private static final int NEXT = 10;

    private static final String DEFAULT = "-";

    /** As the table holds it, such as {@code email 30 full} or {@code email - neutral daily 16 1}. */
    public String text() {
        return channel.key() + " " + afterMinutes.map(String::valueOf).orElse(DEFAULT) + " " + words.key()
                + digest.map(time -> " " + time.text()).orElse("");
    }

    /** The inverse of {@link #text()}. */
    public static ChannelSetting of(String text) {
        String[] parts = text.split(" ");
        return new ChannelSetting(
                Channel.of(parts[0]),
                Optional.of(parts[1]).filter(part -> !part.equals(DEFAULT)).map(Integer::valueOf),
                Words.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                parts.length > 3 ? Optional.of(DigestTime.of(parts[3], parts[4], parts[5])) : Optional.empty());
    }

    /** When summaries come, by the key of their channel. */
    static Map<String, DigestTime> digests(List<ChannelSetting> settings) {
        return settings.stream()
                .filter(setting -> setting.digest().isPresent())
                .collect(Collectors.toMap(
                        setting -> setting.channel().key(),
                        setting -> setting.digest().orElseThrow()));
    }

    /** The channels that a nudge is sent by, in order; none for somebody who has the inbox only. */
    public static List<ChannelChoice> choices(List<Channel> channels, List<ChannelSetting> settings) {
        List<ChannelChoice> choices = new ArrayList<>();
        for (Channel channel : channels) {
            if (channel.isSent()) {
                Optional<ChannelSetting> own = settings.stream()
                        .filter(setting -> setting.channel() == channel)
                        .findFirst();
                choices.add(new ChannelChoice(
                        channel.key(),
                        own.flatMap(ChannelSetting::afterMinutes).orElse(choices.isEmpty() ? FIRST : NEXT),
                        own.map(ChannelSetting::words).orElse(Words.NEUTRAL)));
            }
        }
        return choices;
    }
}
