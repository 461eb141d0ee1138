package dev.unknot.content.catalogue.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document with faults. It is rejected as a whole. */
public final class BadCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final int count;

    /** @param count the total number of faults, of which {@code faults} lists at most a limited number */
    public BadCatalogue(List<Fault> faults, int count) {
        super("The document has %d fault(s), and nothing was saved:%n%s"
                .formatted(count, faults.stream().map(Fault::toString).collect(Collectors.joining("\n"))));
        this.faults = List.copyOf(faults);
        this.count = count;
    }

    public List<Fault> faults() {
        return faults;
    }

    public int count() {
        return count;
    }

    /**
     * A fault in the document.
     *
     * @param line the line number, counted from 1
     * @param field the path of the field, such as {@code remedies[3].areas}
     */
    public record Fault(int line, String field, String message) {

        @Override
        public String toString() {
            return "line " + line + ", " + field + ": " + message;
        }
    }
}
