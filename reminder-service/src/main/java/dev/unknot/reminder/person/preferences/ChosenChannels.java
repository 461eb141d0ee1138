package dev.unknot.reminder.person.preferences;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.reminder.person.Lookup;
import dev.unknot.reminder.person.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The channels that people chose beside the inbox, for many people at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChosenChannels implements Lookup<ChosenChannels.Chosen> {

    private final EntityManager entityManager;

    ChosenChannels(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What one person chose.
     *
     * @param channels never empty; without their summaries, whose moment depends on the nudge
     * @param digests of the channels that send summaries
     */
    public record Chosen(List<ChannelChoice> channels, Map<String, DigestTime> digests) {

        /** Whether full words are wanted on one of them. */
        public boolean wantsFullWords() {
            return channels.stream().anyMatch(choice -> choice.words() == ChannelChoice.Words.FULL);
        }

        /** The channels, those that send summaries with the one that {@code moment} finds. */
        public List<ChannelChoice> with(Function<DigestTime, Optional<ChannelChoice.Digest>> moment) {
            return channels.stream()
                    .map(choice -> new ChannelChoice(
                            choice.channel(),
                            choice.afterMinutes(),
                            choice.words(),
                            Optional.ofNullable(digests.get(choice.channel())).flatMap(moment)))
                    .toList();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Person, Chosen> of(Selection selection) {
        Stream<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(
                        "SELECT organisation, employee, channels, channel_settings FROM preferences"
                                + selection.clause() + " AND channels <> '{inbox}'",
                        Tuple.class))
                .getResultStream();
        Map<Person, Chosen> chosen = new HashMap<>();
        rows.forEach(row -> {
            List<ChannelSetting> settings = Arrays.stream(row.get(3, String[].class))
                    .map(ChannelSetting::of)
                    .toList();
            List<ChannelChoice> choices = ChannelSetting.choices(
                    Arrays.stream(row.get(2, String[].class)).map(Channel::of).toList(), settings);
            if (!choices.isEmpty()) {
                chosen.put(
                        new Person(row.get(0, String.class), row.get(1, String.class)),
                        new Chosen(choices, ChannelSetting.digests(settings)));
            }
        });
        return chosen;
    }
}
