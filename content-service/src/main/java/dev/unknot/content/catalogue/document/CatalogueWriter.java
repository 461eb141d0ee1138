package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the catalogue as canonical YAML: the same catalogue always gives the same bytes, with each text on its own
 * line and lists of keys within one line.
 */
public final class CatalogueWriter {

    private static final String REMEDIES = "remedies";
    private static final String TEXTS = "texts";
    private static final Set<String> DATES = Set.of("readOn", "reviewedOn");

    private final StringBuilder yaml = new StringBuilder();

    private CatalogueWriter() {}

    public static String write(Catalogue catalogue) {
        CatalogueWriter writer = new CatalogueWriter();
        CatalogueTree.of(catalogue).forEach((name, value) -> {
            writer.yaml.append(writer.yaml.isEmpty() ? "" : "\n");
            writer.entry("", name, value, name.equals(REMEDIES));
        });
        return writer.yaml.toString();
    }

    /** @param lines whether nested lists are written with one element per line */
    private void entry(String indent, String name, Object value, boolean lines) {
        yaml.append(indent).append(Scalar.of(name)).append(':');
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            yaml.append('\n');
            map.forEach((key, each) -> entry(indent + "  ", key.toString(), each, lines || key.equals(TEXTS)));
        } else if (lines && value instanceof List<?> list && !list.isEmpty()) {
            yaml.append('\n');
            list.forEach(each -> element(indent + "  ", each));
        } else {
            // A date is written plain.
            yaml.append(' ')
                    .append(DATES.contains(name) ? value : inline(value))
                    .append('\n');
        }
    }

    private void element(String indent, Object element) {
        if (!(element instanceof Map<?, ?> remedy)) {
            yaml.append(indent).append("- ").append(inline(element)).append('\n');
            return;
        }
        yaml.append('\n');
        int start = yaml.length();
        remedy.forEach((name, value) -> entry(indent + "  ", name.toString(), value, name.equals(TEXTS)));
        // The dash goes into the white space before the first name.
        yaml.replace(start, start + indent.length() + 2, indent + "- ");
    }

    private static String inline(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CatalogueWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> Scalar.of(each.getKey().toString()) + ": " + inline(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof String text ? Scalar.of(text) : value.toString();
    }
}
