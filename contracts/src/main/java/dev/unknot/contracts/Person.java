package dev.unknot.contracts;

/**
 * One employee of one organisation, by the ids that the identity provider's tokens carry.
 *
 * @param organisation 1 to 255 characters; no slash, no control character, not {@code .} or {@code ..}
 * @param employee the same; nor {@code me}, which stands for the caller's own id
 */
public record Person(String organisation, String employee) {

    /** An id that a key, a path and a column can carry; the event schemas repeat it. */
    public static final String ID = "^(?!\\.{1,2}$)[^/\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]+$";

    /** Characters, counted as Unicode code points. */
    public static final int ID_LENGTH = 255;

    private static final String SELF = "me";
    private static final String RULE =
            "must have 1 to 255 characters, without slash and control characters, and must not be \".\" or \"..\"";

    /** @throws IllegalArgumentException when one of the two is not an id; the message does not repeat it */
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

    public static boolean isId(String text) {
        // A loop instead of ID: a service that starts makes a million people.
        int length = 0;
        boolean isBlank = true;
        for (int i = 0; i < text.length(); length++) {
            int character = text.codePointAt(i);
            if (character == '/' || Character.isISOControl(character) || isSurrogate(character)) {
                return false;
            }
            isBlank = isBlank && Character.isWhitespace(character);
            i += Character.charCount(character);
        }
        return length <= ID_LENGTH && !isBlank && !text.equals(".") && !text.equals("..");
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** {@link #isId}, and not the word that stands for the caller. */
    public static boolean isEmployeeId(String text) {
        return isId(text) && !text.equals(SELF);
    }

    /** The key of the person's events. */
    public String key() {
        return organisation + "/" + employee;
    }
}
