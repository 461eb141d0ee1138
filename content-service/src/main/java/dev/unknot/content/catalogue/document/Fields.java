package dev.unknot.content.catalogue.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one mapping in the document. */
final class Fields {

    /** Of a name in a fault. */
    private static final int LONGEST_SHOWN = 64;

    private final Item at;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private Fields(Item at) {
        this.at = at;
    }

    /** Reads {@code at} as a mapping that may contain only {@code known} names. */
    static Fields of(Item at, Set<String> known) {
        return of(
                at,
                known::contains,
                "is unknown; use one of "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    /** Reads {@code at} as a mapping with arbitrary names. */
    static Fields named(Item at) {
        return of(at, name -> true, "");
    }

    private static Fields of(Item at, Function<String, Boolean> known, String unknown) {
        Fields fields = new Fields(at);
        if (at.node() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                fields.put(tuple, known, unknown);
            }
        } else {
            at.refuse("must be a mapping of names to values");
        }
        return fields;
    }

    private void put(NodeTuple tuple, Function<String, Boolean> known, String unknown) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            at.faults().add(tuple.getKeyNode(), at.field(), "has a name that is not a string");
            return;
        }
        String name = key.getValue();
        String shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN);
        String field = at.field().isEmpty() ? shown : at.field() + "." + shown;
        if (!known.apply(name)) {
            at.faults().add(key, field, unknown);
        } else if (items.put(name, new Item(tuple.getValueNode(), field, at.faults())) != null) {
            at.faults().add(key, field, "is given twice");
        }
    }

    Map<String, Item> items() {
        return items;
    }

    Item self() {
        return at;
    }

    Optional<Item> optional(String name) {
        return Optional.ofNullable(items.get(name));
    }

    Optional<Item> required(String name) {
        if (!items.containsKey(name) && at.node() instanceof MappingNode) {
            String field = at.field().isEmpty() ? name : at.field() + "." + name;
            at.faults().add(at.node(), field, "is missing");
        }
        return optional(name);
    }

    String text(String name, int max) {
        return required(name).flatMap(item -> item.text(max)).orElse("");
    }

    /** The list under {@code name}, with each item read by {@code read} and at least {@code min} items. */
    <T> List<T> list(String name, int min, Function<Item, Optional<T>> read) {
        return required(name)
                .map(item -> elements(item, min)
                        .flatMap(each -> read.apply(each).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Item> elements(Item item, int min) {
        if (!(item.node() instanceof SequenceNode sequence)) {
            item.refuse("must be a list");
            return Stream.empty();
        }
        List<Node> nodes = sequence.getValue();
        if (nodes.size() < min) {
            item.refuse("must have at least " + min);
        }
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new Item(nodes.get(i), item.field() + "[" + i + "]", item.faults()));
    }
}
