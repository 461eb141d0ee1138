package dev.unknot.reminder.inbox.event;

import dev.unknot.contracts.EventData;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.messaging.outbox.Outgoing;
import dev.unknot.reminder.inbox.InboxWords;
import dev.unknot.reminder.inbox.nudge.DueNudge;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Nudges;
import dev.unknot.reminder.person.Selection;
import dev.unknot.reminder.person.preferences.ChosenChannels;
import dev.unknot.reminder.person.preferences.ChosenChannels.Chosen;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of nudges: with the channels of their people, and with the full words for those who chose them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NudgeEvents {

    private final ChosenChannels channels;
    private final DigestMoments digests;
    private final Nudges inbox;
    private final InboxWords words;

    NudgeEvents(ChosenChannels channels, DigestMoments digests, Nudges inbox, InboxWords words) {
        this.channels = channels;
        this.digests = digests;
        this.inbox = inbox;
        this.words = words;
    }

    /** In the order in which they are to be published. */
    public List<Outgoing> of(List<DueNudge> nudges) {
        Set<Person> people = nudges.stream().map(DueNudge::person).collect(Collectors.toSet());
        Map<Person, Chosen> chosen = channels.of(new Selection.OfPeople(people));
        DigestMoments.Found moments = digests.of(chosen);
        List<Outgoing> events = new ArrayList<>(details(nudges, chosen));
        nudges.forEach(nudge -> events.add(new Outgoing(
                nudge.id(),
                nudge.event(Optional.ofNullable(chosen.get(nudge.person()))
                        .map(own -> own.with(time -> moments.after(nudge, time)))))));
        return events;
    }

    /** Ahead of their nudges, so that they are there when a channel needs them. */
    private List<Outgoing> details(List<DueNudge> nudges, Map<Person, Chosen> chosen) {
        List<Nudge> full = inbox.of(nudges.stream()
                .filter(nudge -> Optional.ofNullable(chosen.get(nudge.person()))
                        .filter(Chosen::wantsFullWords)
                        .isPresent())
                .map(DueNudge::id)
                .toList());
        if (full.isEmpty()) {
            return List.of();
        }
        Map<UUID, RenderedNudge> rendered = words.of(full);
        return full.stream()
                .map(nudge -> new Outgoing(
                        detailId(nudge.id),
                        detail(
                                nudge,
                                Optional.ofNullable(rendered.get(nudge.id)).orElseThrow())))
                .toList();
    }

    private static UUID detailId(UUID nudge) {
        return UUID.nameUUIDFromBytes((nudge + "/detail").getBytes(StandardCharsets.UTF_8));
    }

    private static EventData detail(Nudge nudge, RenderedNudge words) {
        return new NudgeDetail(
                nudge.organisation,
                nudge.employee,
                nudge.id,
                words.language(),
                words.title(),
                words.text(),
                Stream.of(words.steps().stream(), words.stop().stream(), words.beforeYouStart().stream())
                        .flatMap(sentences -> sentences)
                        .toList(),
                words.remedy());
    }
}
