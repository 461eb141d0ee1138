package dev.unknot.content.search;

import dev.unknot.http.query.Cursor;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A remedy that matches a search, ordered best first. Also the position after which the next page starts.
 *
 * @param score the relevance, in millionths
 */
public record Match(String slug, long score) implements Comparable<Match> {

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparing(Match::score).reversed().thenComparing(Match::slug);

    private static final Pattern WRITTEN = Pattern.compile("q\\.(\\d{1,15})\\.([a-z0-9-]{1,64})");

    /**
     * The match that {@link #cursor} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Match of(String cursor) {
        String written = Cursor.read(cursor);
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return new Match(matcher.group(2), Long.parseLong(matcher.group(1)));
    }

    public String cursor() {
        String written = "q." + score + "." + slug;
        return Cursor.write(written);
    }

    @Override
    public int compareTo(Match other) {
        return BEST_FIRST.compare(this, other);
    }
}
