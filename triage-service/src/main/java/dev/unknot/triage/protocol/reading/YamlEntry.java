package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.protocol.Country;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that records every fault with its file, line and field. */
final class YamlEntry {

    private final String file;
    private final Node node;
    private final List<String> faults;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    YamlEntry(String file, Node node, List<String> faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::add);
        } else {
            fault(node, "expected fields with values");
        }
    }

    /** Reads a file; empty if it is no YAML, which is a fault. */
    static Optional<YamlEntry> read(String file, String text, List<String> faults) {
        try {
            return Optional.of(
                    new YamlEntry(file, new Yaml(new LoaderOptions()).compose(new StringReader(text)), faults));
        } catch (MarkedYAMLException e) {
            faults.add(file + ":" + (e.getProblemMark().getLine() + 1) + ": invalid YAML, " + e.getProblem());
            return Optional.empty();
        }
    }

    private void add(NodeTuple field) {
        String name = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (fields.put(name, field.getValueNode()) != null) {
            fault(field.getKeyNode(), name + " is given twice");
        }
    }

    Set<String> names() {
        return fields.keySet();
    }

    String text(String name) {
        return optional(name).orElseGet(() -> {
            fault(node, name + " is missing");
            return "";
        });
    }

    Optional<String> optional(String name) {
        used.add(name);
        Node value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        fault(value, name + " must be a string");
        return Optional.empty();
    }

    boolean flag(String name) {
        String text = optional(name).orElse("false");
        if (!Set.of("true", "false").contains(text)) {
            fault(node, name + " must be true or false");
        }
        return text.equals("true");
    }

    double number(String name) {
        return number(name, text(name));
    }

    double number(String name, double otherwise) {
        return optional(name).map(text -> number(name, text)).orElse(otherwise);
    }

    private double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            fault(node, name + " must be a number");
            return 0;
        }
    }

    <E extends Enum<E>> Optional<E> word(Class<E> type, String name) {
        String text = text(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return Optional.of(each);
            }
        }
        fault(node, name + " must be one of " + List.of(type.getEnumConstants()));
        return Optional.empty();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node each : nodes(name)) {
            if (each instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                fault(each, name + " must be a list of strings");
            }
        }
        return texts;
    }

    /** A list of strings, some of them grouped in a list of their own. */
    List<List<String>> groups(String name) {
        List<List<String>> groups = new ArrayList<>();
        for (Node each : nodes(name)) {
            List<Node> members = each instanceof SequenceNode sequence ? sequence.getValue() : List.of(each);
            List<String> group = new ArrayList<>();
            for (Node member : members) {
                if (member instanceof ScalarNode scalar) {
                    group.add(scalar.getValue());
                } else {
                    fault(member, name + " must be a list of strings, or of lists of strings");
                }
            }
            groups.add(group);
        }
        return groups;
    }

    /** The countries of an entry. */
    List<String> countries() {
        List<String> countries = texts("countries");
        countries.stream()
                .filter(country -> !Country.isCode(country))
                .forEach(country -> fault("unknown country " + country + "; use its ISO 3166-1 alpha-2 code"));
        return countries;
    }

    List<YamlEntry> entries(String name) {
        return nodes(name).stream()
                .map(each -> new YamlEntry(file, each, faults))
                .toList();
    }

    List<Node> nodes(String name) {
        used.add(name);
        Node value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(value, name + " must be a list");
        return List.of();
    }

    Optional<YamlEntry> entry(String name) {
        used.add(name);
        return Optional.ofNullable(fields.get(name)).map(value -> new YamlEntry(file, value, faults));
    }

    Optional<Node> node(String name) {
        used.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    YamlEntry at(Node other) {
        return new YamlEntry(file, other, faults);
    }

    /** Reports every field that was not read, to catch misspelt names. Call it after all fields were read. */
    void nothingElse() {
        fields.forEach((name, value) -> {
            if (!used.contains(name)) {
                fault(value, name + " is not a known field here");
            }
        });
    }

    /** @param before the previous entry with the same id */
    void once(@Nullable Object before) {
        if (before != null) {
            fault("the id is used twice");
        }
    }

    void fault(String fault) {
        fault(node, fault);
    }

    void fault(Node where, String fault) {
        faults.add(file + ":" + (where.getStartMark().getLine() + 1) + ": " + fault);
    }
}
