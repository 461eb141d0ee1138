package dev.unknot.client;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One event of a stream of server-sent events.
 *
 * @param id where a later stream goes on; empty when the event has none
 * @param name such as {@code nudge}
 * @param data JSON
 */
public record ServerEvent(String id, String name, String data) {

    /** Leaves out comments, which keep the connection alive. Closing it closes {@code lines}. */
    static Stream<ServerEvent> read(Stream<String> lines) {
        Reader reader = new Reader();
        return lines.flatMap(reader::read);
    }

    /** Collects the lines of an event until an empty one ends it. */
    private static final class Reader {

        private String id = "";
        private String name = "message";
        private final List<String> data = new ArrayList<>();

        Stream<ServerEvent> read(String line) {
            if (line.isEmpty()) {
                return end();
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            add(field, value.startsWith(" ") ? value.substring(1) : value);
            return Stream.empty();
        }

        private void add(String field, String value) {
            switch (field) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data.add(value);
                default -> {
                    // A comment, or a field that means nothing here.
                }
            }
        }

        private Stream<ServerEvent> end() {
            Stream<ServerEvent> event =
                    data.isEmpty() ? Stream.empty() : Stream.of(new ServerEvent(id, name, String.join("\n", data)));
            name = "message";
            data.clear();
            return event;
        }
    }
}
