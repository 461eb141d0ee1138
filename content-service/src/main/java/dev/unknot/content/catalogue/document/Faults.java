package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.document.BadCatalogue.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the faults while a document is read to the end. */
final class Faults {

    /** More than anyone fixes at once. The limit keeps a hostile document from filling the memory. */
    private static final int MOST = 1000;

    private final List<Fault> found = new ArrayList<>();
    private int count;

    void add(Node at, String field, String message) {
        add(at.getStartMark().getLine() + 1, field, message);
    }

    void add(int line, String field, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new Fault(line, field, message));
        }
    }

    void refuseAny() {
        if (!found.isEmpty()) {
            throw new BadCatalogue(
                    found.stream().sorted(Comparator.comparingInt(Fault::line)).toList(), count);
        }
    }
}
