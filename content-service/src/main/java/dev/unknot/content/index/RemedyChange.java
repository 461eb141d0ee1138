package dev.unknot.content.index;

import dev.unknot.http.query.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last publication or withdrawal of a slug.
 *
 * @param version the announced one
 * @param updatedAt never before that of an earlier edition
 * @param published empty if it was withdrawn
 */
public record RemedyChange(Place place, int version, Instant updatedAt, Optional<PublishedRemedy> published) {

    /** A place in the order of changes, which only grows: a slug that changes again moves to the end. */
    public record Place(long edition, String slug) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::edition).thenComparing(Place::slug);

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})\\.([a-z0-9-]{1,64})");

        /**
         * The place that {@link #cursor} wrote.
         *
         * @throws IllegalArgumentException for any other text
         */
        public static Place of(String cursor) {
            Matcher matcher = WRITTEN.matcher(Cursor.read(cursor));
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            return new Place(Long.parseLong(matcher.group(1)), matcher.group(2));
        }

        public String cursor() {
            return Cursor.write(edition + "." + slug);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public String slug() {
        return place.slug();
    }
}
