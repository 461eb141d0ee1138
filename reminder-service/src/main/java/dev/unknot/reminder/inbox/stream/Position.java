package dev.unknot.reminder.inbox.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How much of an inbox a client has: everything visible to the snapshot {@code base}, and from each layer the nudges up to the
 * one sent last. Numbered events would not do: a transaction that took the lower number may commit later.
 *
 * @param base a pg_snapshot of PostgreSQL
 * @param layers batches that broke off midway, mostly none
 */
record Position(String base, List<Layer> layers) {

    /** A batch was read with the snapshot {@code seen} and came as far as the nudge {@code upTo}. */
    record Layer(String seen, UUID upTo) {}

    // More than anybody's connection breaks in the middle of a batch, one time after the other.
    private static final int MOST_LAYERS = 4;
    private static final Pattern SNAPSHOT = Pattern.compile("(\\d{1,18}):(\\d{1,18}):((?:\\d{1,18},)*\\d{1,18})?");

    static Position at(String snapshot) {
        return new Position(snapshot, List.of());
    }

    /** A position within a batch. Beyond {@code MOST_LAYERS} it stays as it is: a nudge may come twice, but never not at all. */
    Position and(String seen, UUID upTo) {
        // The later snapshot sees all that an earlier one saw, so it replaces those that came less far.
        List<Layer> more = new ArrayList<>(layers.stream()
                .filter(layer -> layer.upTo().toString().compareTo(upTo.toString()) > 0)
                .toList());
        if (more.size() == MOST_LAYERS) {
            return this;
        }
        more.add(new Layer(seen, upTo));
        return new Position(base, List.copyOf(more));
    }

    /** Whether a database that has come as far as {@code snapshot} can have given this; not after an older copy was restored. */
    boolean isKnownTo(String snapshot) {
        long now = end(snapshot);
        return end(base) <= now && layers.stream().allMatch(layer -> end(layer.seen()) <= now);
    }

    /** As the id of an event. */
    String written() {
        StringBuilder text = new StringBuilder(base);
        layers.forEach(
                layer -> text.append('/').append(layer.seen()).append('/').append(layer.upTo()));
        return text.toString();
    }

    /** Empty when it is none that was written here. */
    static Optional<Position> read(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length % 2 == 0 || parts.length / 2 > MOST_LAYERS || !isSnapshot(parts[0])) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < parts.length; i += 2) {
            if (!isSnapshot(parts[i]) || !isId(parts[i + 1])) {
                return Optional.empty();
            }
            layers.add(new Layer(parts[i], UUID.fromString(parts[i + 1])));
        }
        return Optional.of(new Position(parts[0], List.copyOf(layers)));
    }

    /** Whether PostgreSQL would accept it: transactions in flight in ascending order, none outside of the bounds. */
    private static boolean isSnapshot(String text) {
        if (!SNAPSHOT.matcher(text).matches()) {
            return false;
        }
        String[] parts = text.split(":", -1);
        long from = Long.parseLong(parts[0]);
        long to = Long.parseLong(parts[1]);
        long last = from - 1;
        for (String inFlight : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
            long next = Long.parseLong(inFlight);
            if (next <= last || next >= to) {
                return false;
            }
            last = next;
        }
        return from > 0 && from <= to;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static long end(String snapshot) {
        return Long.parseLong(snapshot.split(":")[1]);
    }
}
