package dev.unknot.content.catalogue.document;

import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes a string as a YAML scalar: plain if every YAML parser reads it as that string, otherwise in double quotes. */
final class Scalar {

    private static final Resolver RESOLVER = new Resolver();

    /** Booleans of YAML 1.1 that SnakeYAML reads as strings, but other parsers do not. */
    private static final Set<String> BOOLEANS = Set.of("y", "n");

    private Scalar() {}

    static String of(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return startsAsText(text)
                && !text.contains(": ")
                && !text.endsWith(":")
                && !text.contains(" #")
                && text.indexOf('\t') < 0
                && text.equals(text.strip())
                && Characters.firstForbidden(text).isEmpty()
                && !means(text);
    }

    /**
     * Only a scalar that starts with a letter is written plain, as others may start a number, a list or a reference.
     */
    private static boolean startsAsText(String text) {
        return !text.isEmpty()
                && (Character.isLetter(text.codePointAt(0)) || text.charAt(0) == '¿' || text.charAt(0) == '¡');
    }

    /** Whether a parser could read it as a boolean, null or number. */
    private static boolean means(String text) {
        return !RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR)
                || BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\') {
                quoted.append('\\').appendCodePoint(codePoint);
            } else if (Characters.forbidden(codePoint)) {
                quoted.append("\\U%08X".formatted(codePoint));
            } else {
                quoted.appendCodePoint(codePoint);
            }
        });
        return quoted.append('"').toString();
    }
}
