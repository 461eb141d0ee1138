package dev.unknot.content.index;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last change of every slug that was ever published, in the order of the changes. Immutable. */
public final class RemedyChanges {

    private final List<RemedyChange> changes;

    public RemedyChanges(Collection<RemedyChange> changes) {
        this.changes = changes.stream()
                .sorted(Comparator.comparing(RemedyChange::place))
                .toList();
    }

    /** The changes at or after {@code since} that come after {@code last}. */
    public Stream<RemedyChange> find(Instant since, Optional<RemedyChange.Place> last) {
        return changes.stream()
                .filter(change -> !change.updatedAt().isBefore(since))
                .filter(change ->
                        last.map(place -> change.place().compareTo(place) > 0).orElse(true));
    }
}
