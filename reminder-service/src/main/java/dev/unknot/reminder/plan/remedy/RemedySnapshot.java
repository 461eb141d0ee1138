package dev.unknot.reminder.plan.remedy;

import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.List;

/**
 * All remedies that may be handed out, as last published.
 *
 * @param edition grows whenever one comes, changes or goes
 * @param remedies by slug, in alphabetical order
 */
public record RemedySnapshot(long edition, List<RemedyPublished> remedies) {

    public RemedySnapshot {
        remedies = List.copyOf(remedies);
    }
}
