package dev.unknot.content.revision;

/**
 * The author of a revision.
 *
 * @param name the subject of an editor's token
 * @param isRelease whether it came with a release and not from an editor
 */
public record Author(String name, boolean isRelease) {

    /** The author of the bundled catalogue. */
    public static final Author RELEASE = new Author("release", true);

    public static Author editor(String subject) {
        return new Author(subject, false);
    }
}
