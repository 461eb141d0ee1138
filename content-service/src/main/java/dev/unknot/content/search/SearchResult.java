package dev.unknot.content.search;

import dev.unknot.content.search.query.ParsedQuery;
import java.util.List;
import java.util.Optional;

/** The result of a search, best match first. */
public final class SearchResult {

    private final List<Match> matches;
    private final ParsedQuery query;

    SearchResult(List<Match> matches, ParsedQuery query) {
        this.matches = matches;
        this.query = query;
    }

    public List<Match> matches() {
        return matches;
    }

    /** The query that was answered instead, if spelling errors were corrected. */
    public Optional<String> correctedQuery() {
        return query.corrected();
    }

    ParsedQuery query() {
        return query;
    }
}
