package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.http.query.Cursor;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in reading order: remedies for a named area before those for the whole body, better evidence first, then
 * the shorter, then by slug. The next page starts after one.
 */
public record Position(boolean wholeBody, int evidenceRank, int minutes, String slug) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::wholeBody)
            .thenComparing(Position::evidenceRank)
            .thenComparing(Position::minutes)
            .thenComparing(Position::slug);

    private static final Pattern WRITTEN = Pattern.compile("([01])\\.(\\d)\\.(\\d{1,3})\\.([a-z0-9-]{1,64})");

    static Position of(RemedyContent remedy) {
        return new Position(remedy.areas().isEmpty(), remedy.evidence().ordinal(), remedy.minutes(), remedy.slug());
    }

    public static Position of(PublishedRemedy remedy) {
        return of(remedy.content());
    }

    /**
     * The position that {@link #cursor} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Position of(String cursor) {
        String written = Cursor.read(cursor);
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return new Position(
                matcher.group(1).equals("1"),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4));
    }

    public String cursor() {
        String written = (wholeBody ? 1 : 0) + "." + evidenceRank + "." + minutes + "." + slug;
        return Cursor.write(written);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
