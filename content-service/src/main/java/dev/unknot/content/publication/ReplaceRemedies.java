package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.remedy.Editions;
import dev.unknot.content.remedy.Remedy;
import dev.unknot.content.revision.Author;
import dev.unknot.content.revision.Revision;
import dev.unknot.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Replaces one set of remedies by another. Unchanged remedies are not touched and not announced again. */
@ApplicationScoped
class ReplaceRemedies {

    private final Editions editions;
    private final Outbox outbox;
    private final Clock clock;

    ReplaceRemedies(Editions editions, Outbox outbox, Clock clock) {
        this.editions = editions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes {@code target} and withdraws all others in the index. Only slugs that {@code mayTouch} accepts are
     * changed.
     */
    Changes run(
            Collection<RemedyContent> target,
            RemedyIndex index,
            Map<String, Revision> latest,
            Predicate<String> mayTouch,
            Author author) {
        Map<String, RemedyContent> bySlug =
                target.stream().collect(Collectors.toMap(RemedyContent::slug, Function.identity()));
        List<RemedyContent> changed = target.stream()
                .filter(each -> mayTouch.test(each.slug()))
                .filter(each -> !isOn(index, each))
                .toList();
        List<String> removed = index.remedies().stream()
                .map(PublishedRemedy::slug)
                .filter(slug -> !bySlug.containsKey(slug) && mayTouch.test(slug))
                .toList();
        if (!changed.isEmpty() || !removed.isEmpty()) {
            write(changed, removed, latest, author);
        }
        return new Changes(
                changed.size(), removed.size(), index.remedies().size() - removed.size() - replaced(changed, index));
    }

    /** What {@link #run} would do to all slugs. */
    static Changes preview(Collection<RemedyContent> target, RemedyIndex index) {
        List<RemedyContent> changed =
                target.stream().filter(each -> !isOn(index, each)).toList();
        int kept = target.size() - changed.size();
        return new Changes(changed.size(), index.remedies().size() - kept - replaced(changed, index), kept);
    }

    private void write(List<RemedyContent> changed, List<String> removed, Map<String, Revision> latest, Author author) {
        Map<String, Remedy> known =
                Remedy.<Remedy>streamAll().collect(Collectors.toMap(remedy -> remedy.slug, Function.identity()));
        NewEdition next = new NewEdition(editions.begin(clock.instant()), author);
        changed.forEach(content -> next.publish(
                content,
                Optional.ofNullable(known.get(content.slug())),
                Optional.ofNullable(latest.get(content.slug()))));
        removed.forEach(
                slug -> next.withdraw(Objects.requireNonNull(known.get(slug)), Optional.ofNullable(latest.get(slug))));
        next.finish(outbox);
    }

    private static boolean isOn(RemedyIndex index, RemedyContent content) {
        return index.remedy(content.slug())
                .map(PublishedRemedy::content)
                .filter(content::equals)
                .isPresent();
    }

    private static int replaced(List<RemedyContent> changed, RemedyIndex index) {
        return (int) changed.stream()
                .filter(each -> index.remedy(each.slug()).isPresent())
                .count();
    }
}
