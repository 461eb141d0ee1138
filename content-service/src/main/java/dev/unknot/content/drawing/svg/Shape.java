package dev.unknot.content.drawing.svg;

/**
 * A path element.
 *
 * @param style its class and other attributes, except its outline
 * @param outline path data
 */
record Shape(String style, String outline) {

    static Shape filled(Ink ink, String outline) {
        return new Shape("class=\"" + ink.key() + "\"", outline);
    }

    static Shape line(Ink ink, double width, String outline) {
        return new Shape("class=\"" + ink.key() + "-line\" stroke-width=\"" + Outline.number(width) + "\"", outline);
    }

    /** This shape with a soft edge around all of it, under its colour. */
    Shape rimmed(double edge) {
        return new Shape(
                style.replaceFirst("\"$", " rim\"") + " stroke-width=\"" + Outline.number(edge) + "\"", outline);
    }

    static Shape blurred(Ink ink, String filter, double opacity, String outline) {
        return new Shape(
                "class=\"" + ink.key() + "\" filter=\"url(#" + filter + ")\" opacity=\"" + opacity + "\"", outline);
    }

    boolean isBlurred() {
        return style.contains("filter=");
    }

    /** Whether the two differ in numbers only, so that one can turn into the other. */
    boolean canBecome(Shape other) {
        return style.equals(other.style) && commands().equals(other.commands());
    }

    String svg() {
        return "<path " + style + " d=\"" + outline + "\"/>";
    }

    String svg(String children) {
        return children.isEmpty() ? svg() : "<path " + style + " d=\"" + outline + "\">" + children + "</path>";
    }

    private String commands() {
        return outline.replaceAll("-?[0-9.]+", "#").replace(" ", "");
    }
}
