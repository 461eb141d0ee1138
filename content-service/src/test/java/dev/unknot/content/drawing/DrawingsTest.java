package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Limb;
import dev.unknot.content.drawing.figure.Measures;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.svg.Ink;
import dev.unknot.content.drawing.svg.SvgDrawing;
import dev.unknot.content.drawing.svg.Theme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Requirements for every bundled drawing. */
class DrawingsTest {

    private static final double FORESHORTENED = 0.15;

    private static final Map<String, Sketch> SKETCHES = Drawings.read();

    static Collection<String> names() {
        return SKETCHES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isATitledPictureOf200By200(String name) throws Exception {
        Element svg = parsed(SvgDrawing.of(sketch(name), Theme.AUTO, "de", "Ein \"Dehnen\" & <Lockern>"))
                .getDocumentElement();

        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 200 200");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("xml:lang")).isEqualTo("de");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Ein \"Dehnen\" & <Lockern>");
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsWhatIsWorkedAndTheDirectionOfMovement(String name) {
        assertThat(sketch(name).accents()).isNotEmpty();
        assertThat(sketch(name).arrows()).isNotEmpty();
        assertThat(svg(sketch(name))).contains("class=\"accent").contains("class=\"arrow");
    }

    @ParameterizedTest
    @MethodSource("names")
    void containsNoScriptAndNoExternalReference(String name) throws Exception {
        Document svg = parsed(svg(sketch(name)));

        assertThat(elements(svg).map(Element::getTagName))
                .isSubsetOf("svg", "title", "style", "rect", "path", "ellipse", "circle");
        assertThat(elements(svg)
                        .flatMap(element -> IntStream.range(
                                        0, element.getAttributes().getLength())
                                .mapToObj(i -> element.getAttributes().item(i).getNodeName())))
                .noneMatch(attribute -> attribute.startsWith("on") || attribute.endsWith("href"));
        assertThat(svg.getElementsByTagName("style").item(0).getTextContent()).doesNotContain("url(", "@import");
    }

    @ParameterizedTest
    @MethodSource("names")
    void handsAndFeetReachTheirTargets(String name) {
        sketch(name)
                .pose()
                .map(Figure::new)
                .ifPresent(figure -> assertThat(figure.limbs().values())
                        .allSatisfy(limb -> assertThat(limb.missed()).isLessThan(2)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLimbIsOverstretched(String name) {
        sketch(name).pose().map(Figure::new).ifPresent(figure -> {
            Measures body = figure.measures();
            figure.pose().arms().forEach((side, arm) -> {
                Limb limb = figure.limbs().get(side + ".arm");
                assertLength(limb.root().distance(limb.joint()), body.upperArm() * arm.shorterUpper());
                assertLength(limb.joint().distance(limb.end()), body.forearm() * arm.shorterLower());
            });
            figure.pose().legs().forEach((side, leg) -> {
                Limb limb = figure.limbs().get(side + ".leg");
                assertLength(limb.root().distance(limb.joint()), body.thigh() * leg.shorterUpper());
                assertLength(limb.joint().distance(limb.end()), body.shin() * leg.shorterLower());
                assertThat(Math.max(leg.shorterUpper(), leg.shorterLower())).isLessThanOrEqualTo(1);
            });
        });
    }

    @ParameterizedTest
    @EnumSource(value = Ink.class, names = "PAPER", mode = EnumSource.Mode.EXCLUDE)
    void everyColourStandsOutFromALightAndADarkPage(Ink ink) {
        assertThat(contrast(ink.light(), Ink.PAPER.light())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ink.dark(), Ink.PAPER.dark())).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theColoursFollowTheScreenUnlessAThemeIsGiven() {
        Sketch any = sketch("calf-wall-stretch");

        assertThat(svg(any))
                .contains(Ink.NEAR.light(), "@media (prefers-color-scheme:dark)")
                .contains(Ink.NEAR.dark());
        assertThat(SvgDrawing.of(any, Theme.LIGHT, "en", "x"))
                .contains(Ink.NEAR.light())
                .doesNotContain(Ink.NEAR.dark(), "@media");
        assertThat(SvgDrawing.of(any, Theme.DARK, "en", "x"))
                .contains(Ink.NEAR.dark())
                .doesNotContain(Ink.NEAR.light(), "@media");
    }

    private static void assertLength(double drawn, double body) {
        assertThat(drawn).isCloseTo(body, within(body * FORESHORTENED));
    }

    private static Sketch sketch(String name) {
        return Objects.requireNonNull(SKETCHES.get(name), name);
    }

    private static String svg(Sketch sketch) {
        return SvgDrawing.of(sketch, Theme.AUTO, "en", sketch.name());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Element> elements(Document svg) {
        var all = svg.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
