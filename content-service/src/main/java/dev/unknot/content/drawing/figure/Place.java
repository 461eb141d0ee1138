package dev.unknot.content.drawing.figure;

/**
 * A place in a drawing.
 *
 * @param anchor the part of the body to start from, see {@link Figure#at}; empty for the origin of the grid
 * @param offset the offset from there, in grid units; scaled with the body if there is an anchor
 */
public record Place(String anchor, Point offset) {

    /** Whether it is on the limb of the other side, which must be posed first. */
    boolean isOn(Side side) {
        return anchor.startsWith(side.key() + ".");
    }
}
