package dev.unknot.triage.report;

import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order a request answers, which tells on which question a finding was denied. The interview first asks
 * whether the narrative was understood, so a "no" that comes before any other answer was given there and settles the
 * finding. A later "no" was given to the finding's own question, and contradicts the narrative.
 *
 * @param ids of findings and screens, in the order of the request
 * @param confirmed findings for which the person has said whether the narrative is right
 */
public record AnswerOrder(List<String> ids, Set<String> confirmed) {

    /** Stands before the id of a finding that a narrative and an answer disagree on, to settle it. */
    public static final String STORY = "story:";

    public AnswerOrder {
        ids = List.copyOf(ids);
        confirmed = Set.copyOf(confirmed);
    }

    static boolean isOnStory(String id) {
        return id.startsWith(STORY);
    }

    static String finding(String id) {
        return id.substring(STORY.length());
    }

    /** The findings of a narrative that the person has confirmed or taken back. */
    public Set<String> settled(Reading narrative) {
        Set<String> told = narrative.mentions().stream()
                .filter(mention -> mention.is(Status.TRUE))
                .map(Mention::finding)
                .collect(Collectors.toSet());
        Set<String> settled = new LinkedHashSet<>(confirmed);
        for (String id : ids) {
            if (!told.contains(id)) {
                break;
            }
            settled.add(id);
        }
        return settled;
    }
}
