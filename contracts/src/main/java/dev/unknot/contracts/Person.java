package dev.unknot.contracts;

/**
 * One employee of one organisation, by the ids that the identity provider's tokens carry.
 *
 * @param organisation 1 to 255 characters, not only spaces; no slash, no line break, no control character, not
 *     {@code .} or {@code ..}
 * @param employee the same, and not {@code me}, which stands for the caller
 */
public record Person(String organisation, String employee) {

    /**
     * An id that a key, a path and a column can carry, as a regular expression of both ECMA 262 and Java. The event
     * schemas repeat it.
     */
    public static final String ID = "^(?!\\.{1,2}$)"
            + "(?![ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+$)"
            + "[^/\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]+$";

    /** Characters, counted as Unicode code points. */
    public static final int ID_LENGTH = 255;

    private static final String SELF = "me";
    private static final String RULE =
            "must have 1 to 255 characters, not only spaces, without slash, line break and control characters, and must not"
                    + " be \".\" or \"..\"";

    /** @throws IllegalArgumentException if one of the two is not an id; the message does not repeat it */
    public Person {
        if (!isId(organisation)) {
            throw new IllegalArgumentException("organisation " + RULE);
        }
        if (!isEmployeeId(employee)) {
            throw new IllegalArgumentException("employee " + RULE + ", nor \"me\"");
        }
    }

    public static Person of(EventData.OfEmployee data) {
        return new Person(data.organisation(), data.employee());
    }

    /**
     * The person with this {@link #key}.
     *
     * @throws IllegalArgumentException if it is not a valid key; the message does not repeat it
     */
    public static Person ofKey(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("organisation and employee must be separated by a slash");
        }
        return new Person(key.substring(0, slash), key.substring(slash + 1));
    }

    public static boolean isId(String text) {
        // A loop is faster than the pattern ID: a starting service creates a million people.
        int length = 0;
        boolean isBlank = true;
        for (int i = 0; i < text.length(); length++) {
            int character = text.codePointAt(i);
            if (isForbidden(character)) {
                return false;
            }
            isBlank = isBlank && Character.isSpaceChar(character);
            i += Character.charCount(character);
        }
        return length <= ID_LENGTH && !isBlank && !text.equals(".") && !text.equals("..");
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> character == '/';
        };
    }

    /** {@link #isId}, and not the word that stands for the caller. */
    public static boolean isEmployeeId(String text) {
        return isId(text) && !text.equals(SELF);
    }

    /** The Kafka key of the person's events. */
    public String key() {
        return organisation + "/" + employee;
    }
}
