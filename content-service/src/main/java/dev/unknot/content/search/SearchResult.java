package dev.unknot.content.search;

import dev.unknot.content.search.query.ParsedQuery;
import dev.unknot.content.search.query.Wishes;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The result of a search, best match first. */
public final class SearchResult {

    private final ParsedQuery query;
    private final Ranked ranked;
    private final boolean wishesMet;

    SearchResult(ParsedQuery query, Ranked ranked, boolean wishesMet) {
        this.query = query;
        this.ranked = ranked;
        this.wishesMet = wishesMet;
    }

    /** The same, but only with remedies at {@code positions} of the remedy index. */
    public SearchResult within(BitSet positions) {
        return new SearchResult(query, ranked.within(positions), wishesMet);
    }

    /** The same, with the remedy at {@code position} of the remedy index before all others. */
    public SearchResult ledBy(int position) {
        return new SearchResult(query, ranked.ledBy(position), wishesMet);
    }

    /** The positions of all matches in the remedy index. */
    public BitSet positions() {
        return ranked.positions();
    }

    public boolean isEmpty() {
        return ranked.isEmpty();
    }

    /** The first {@code most} matches after {@code last}. */
    public List<Match> matches(Optional<Match> last, int most) {
        return ranked.best(last, most);
    }

    /** The query that was answered instead, if spelling errors were corrected. */
    public Optional<String> correctedQuery() {
        return query.corrected();
    }

    /** How the remedy should be. */
    public Wishes wishes() {
        return query.wishes();
    }

    /** Whether all matches meet the wishes; if no match does, they are not applied. */
    public boolean areWishesMet() {
        return wishesMet;
    }

    ParsedQuery query() {
        return query;
    }
}
