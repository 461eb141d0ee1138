package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.document.BadCatalogue.Fault;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Parses YAML, or JSON as a subset of it, into nodes with line numbers. Tags that could run code are rejected. */
final class YamlComposer {

    /** A catalogue has seven levels. */
    private static final int DEEPEST = 20;

    private static final String STANDARD_TAGS = Tag.PREFIX;

    private YamlComposer() {}

    static Node of(String text, Faults faults) {
        String document = withoutByteOrderMark(text);
        refuseForbidden(document);
        Node node = compose(document);
        refuseShared(node, faults);
        faults.refuseAny();
        return node;
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == Characters.BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static void refuseForbidden(String text) {
        Faults faults = new Faults();
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '\n') {
                line++;
            } else if (codePoint != '\r' && codePoint != '\t' && Characters.forbidden(codePoint)) {
                faults.add(line, "document", Characters.message(codePoint));
            }
        }
        faults.refuseAny();
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw new BadCatalogue(List.of(new Fault(1, "document", "is empty")), 1);
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw notYaml(line, e.getProblem());
        } catch (YAMLException e) {
            throw notYaml(1, String.valueOf(e.getMessage()));
        }
    }

    private static BadCatalogue notYaml(int line, String problem) {
        return new BadCatalogue(List.of(new Fault(line, "document", "is not valid YAML: " + problem)), 1);
    }

    /**
     * Rejects aliases, which can expand a short document without limit, and private tags, which can instantiate
     * classes.
     */
    private static void refuseShared(Node node, Faults faults) {
        if (node.getAnchor() != null) {
            // Not traversed, as it may contain a reference to itself.
            faults.add(
                    node,
                    "document",
                    "has the anchor &" + node.getAnchor() + "; write the value where it is used instead");
            return;
        }
        if (!node.getTag().startsWith(STANDARD_TAGS)) {
            faults.add(node, "document", "has the tag " + node.getTag() + ", which is not allowed here");
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> refuseShared(each, faults));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                refuseShared(tuple.getKeyNode(), faults);
                refuseShared(tuple.getValueNode(), faults);
            });
        }
    }
}
