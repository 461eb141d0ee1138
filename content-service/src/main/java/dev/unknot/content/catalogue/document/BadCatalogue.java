package dev.unknot.content.catalogue.document;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that cannot be used; nothing of it was taken. Names every fault that was found. */
public final class BadCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    BadCatalogue(List<Fault> faults) {
        super("The catalogue has %d fault(s), and none of it was taken:%n%s"
                .formatted(faults.size(), faults.stream().map(Fault::toString).collect(Collectors.joining("\n"))));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
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
