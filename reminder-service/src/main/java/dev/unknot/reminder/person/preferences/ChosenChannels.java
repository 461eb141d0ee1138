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
import java.util.stream.Stream;

/** The channels that people chose beside the inbox, for many people at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChosenChannels implements Lookup<List<ChannelChoice>> {

    private final EntityManager entityManager;

    ChosenChannels(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Person, List<ChannelChoice>> of(Selection selection) {
        Stream<Tuple> rows = selection
                .bind(entityManager.createNativeQuery(
                        "SELECT organisation, employee, channels, channel_settings FROM preferences"
                                + selection.clause() + " AND channels <> '{inbox}'",
                        Tuple.class))
                .getResultStream();
        Map<Person, List<ChannelChoice>> chosen = new HashMap<>();
        rows.forEach(row -> {
            List<ChannelChoice> choices = ChannelSetting.choices(
                    Arrays.stream(row.get(2, String[].class)).map(Channel::of).toList(),
                    Arrays.stream(row.get(3, String[].class))
                            .map(ChannelSetting::of)
                            .toList());
            if (!choices.isEmpty()) {
                chosen.put(new Person(row.get(0, String.class), row.get(1, String.class)), choices);
            }
        });
        return chosen;
    }
}
