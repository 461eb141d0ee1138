package dev.unknot.delivery.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.contracts.Channel;
import dev.unknot.delivery.seal.Seal;
import dev.unknot.delivery.sql.Database;
import dev.unknot.delivery.sql.Database.Column;
import dev.unknot.delivery.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of organisations; owns the table {@code channel_settings}. */
@ApplicationScoped
public class Settings {

    /** The channels that an organisation sets up. */
    public static final Set<Channel> SET_UP = EnumSet.of(Channel.EMAIL, Channel.SLACK, Channel.TEAMS);

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Database database;
    private final Seal seal;
    private final Clock clock;

    Settings(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** Those of one organisation's channel. */
    public record Stored(String organisation, Channel channel, boolean enabled, ChannelSettings settings) {}

    public Optional<Stored> of(String organisation, Channel channel) {
        return of(List.of(organisation)).stream()
                .filter(stored -> stored.channel() == channel)
                .findFirst();
    }

    /** All of these organisations. */
    public List<Stored> of(Collection<String> organisations) {
        return database.list(
                "SELECT organisation, channel, enabled, sealed FROM channel_settings WHERE organisation = ANY (?)",
                this::read,
                Column.texts(organisations));
    }

    /** Replaces them; secrets that are left out stay as they are. */
    @Transactional
    public void save(String organisation, Channel channel, boolean enabled, ChannelSettings wanted) {
        ChannelSettings before = of(organisation, channel).map(Stored::settings).orElse(ChannelSettings.NONE);
        database.update(
                """
                INSERT INTO channel_settings (organisation, channel, enabled, sealed, changed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (organisation, channel) DO UPDATE
                SET enabled = excluded.enabled, sealed = excluded.sealed, changed_at = excluded.changed_at""",
                organisation,
                channel.key(),
                enabled,
                seal.seal(write(wanted.keeping(before)), place(organisation, channel)),
                clock.instant());
    }

    private Stored read(Row row) throws SQLException {
        String organisation = row.text("organisation");
        Channel channel = Channel.of(row.text("channel"));
        return new Stored(
                organisation,
                channel,
                row.truth("enabled"),
                // Without them the channel is not set up; those of the others stay.
                seal.tryOpen(row.bytes("sealed"), place(organisation, channel))
                        .map(Settings::read)
                        .orElse(ChannelSettings.NONE));
    }

    private static String place(String organisation, Channel channel) {
        return "settings/" + organisation + "/" + channel.key();
    }

    private static String write(ChannelSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings can always be written", e);
        }
    }

    private static ChannelSettings read(String json) {
        try {
            return JSON.readValue(json, ChannelSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings that this service wrote cannot be read");
        }
    }
}
