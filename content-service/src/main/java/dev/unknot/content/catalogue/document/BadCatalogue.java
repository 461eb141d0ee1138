package dev.unknot.content.catalogue.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document that cannot be used; nothing of it was taken. Names every fault that was found. */
public final class BadCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final int count;

    /**
     * A document with these faults.
     *
     * @param count how many there are in all; more than {@code faults} when those would be too many to name
     */
    public BadCatalogue(List<Fault> faults, int count) {
        super("The document has %d fault(s), and none of it was taken:%n%s"
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
     * One thing to put right.
     *
     * @param line of the document, counted from 1
     * @param field such as {@code remedies[3].areas}
     */
    public record Fault(int line, String field, String message) {

        @Override
        public String toString() {
            return "line " + line + ", " + field + ": " + message;
        }
    }
}
