package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.document.BadCatalogue.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong while a document is read to its end. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(Node at, String field, String message) {
        found.add(new Fault(at.getStartMark().getLine() + 1, field, message));
    }

    void refuseAny() {
        if (!found.isEmpty()) {
            throw new BadCatalogue(
                    found.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
        }
    }
}
