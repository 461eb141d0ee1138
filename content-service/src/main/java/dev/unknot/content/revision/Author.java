package dev.unknot.content.revision;

/**
 * Who wrote a revision.
 *
 * @param name the subject of an editor's token
 * @param isRelease whether it came with the software and not from an editor
 */
public record Author(String name, boolean isRelease) {

    /** The software, which brings a catalogue with it. */
    public static final Author RELEASE = new Author("release", true);

    public static Author editor(String subject) {
        return new Author(subject, false);
    }
}
