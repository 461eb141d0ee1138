package dev.unknot.content.search.query;

/**
 * A key of the vocabulary that a query names.
 *
 * @param list the list of the vocabulary, such as {@code areas}
 */
public record Key(String list, String key) {

    public static final String AREAS = "areas";
    public static final String KINDS = "kinds";
    public static final String TOOLS = "tools";
    public static final String CAUSES = "causes";
    public static final String CONDITIONS = "conditions";
}
