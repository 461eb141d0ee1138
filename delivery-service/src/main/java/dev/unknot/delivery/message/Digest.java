package dev.unknot.delivery.message;

import java.net.URI;
import java.util.List;

/**
 * What a summary mentions beside its own title and text.
 *
 * @param open nudges that can still be done, in order
 * @param missed nudges that are over
 */
public record Digest(boolean weekly, List<Open> open, List<Missed> missed) {

    public Digest {
        open = List.copyOf(open);
        missed = List.copyOf(missed);
    }

    /** @param time of the person's day, such as {@code 15:40} */
    public record Open(String time, String title, URI link) {

        @Override
        public String toString() {
            return "Open";
        }
    }

    /** How many had the same title. */
    public record Missed(String title, int count) {

        /** Such as {@code A short break is due (2)}. */
        public String label() {
            return count > 1 ? title + " (" + count + ")" : title;
        }

        @Override
        public String toString() {
            return "Missed";
        }
    }
}
