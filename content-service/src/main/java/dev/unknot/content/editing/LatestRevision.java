package dev.unknot.content.editing;

import dev.unknot.content.revision.Revision;
import dev.unknot.http.problem.Problems;

/** The latest revision of a remedy, for a request that names it. */
final class LatestRevision {

    private LatestRevision() {}

    /** Fails with 400 for what is no slug, and with 404 for a remedy that does not exist. */
    static Revision of(String slug) {
        return Revision.latest(Slug.require(slug)).orElseThrow(() -> Problems.notFound("remedy"));
    }
}
