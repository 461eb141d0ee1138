package dev.unknot.content.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.drawing.figure.Figure;
import dev.unknot.content.drawing.figure.Foot;
import dev.unknot.content.drawing.figure.Limb;
import dev.unknot.content.drawing.figure.Pose;
import dev.unknot.content.drawing.figure.Side;
import dev.unknot.content.drawing.sketch.Position;
import dev.unknot.content.drawing.sketch.Sketch;
import dev.unknot.content.drawing.svg.Ink;
import dev.unknot.content.drawing.svg.Skin;
import dev.unknot.content.drawing.svg.SvgDrawing;
import dev.unknot.content.drawing.svg.Theme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final double LONGEST_LIMB = 1.06;
    private static final double SHORTEST_BONE = 0.35;
    private static final double LINE = 1.2;
    private static final int LARGEST_STILL = 14_000;
    private static final Map<String, Double> FLOORS = Map.of("floor", 183.0, "mat", 180.0);
    private static final Map<String, Sketch> SKETCHES = Drawings.read();

    static Collection<String> names() {
        return SKETCHES.keySet();
    }

    static Stream<String> animated() {
        return SKETCHES.values().stream().filter(Sketch::animated).map(Sketch::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isATitledSquare(String name) throws Exception {
        Sketch sketch = sketch(name);
        String content = SvgDrawing.content(sketch, Position.OVERVIEW);
        Element svg = parsed(
                        SvgDrawing.picture(sketch, content, Theme.AUTO, Skin.LAKE, "de", "Ein \"Dehnen\" & <Lockern>"))
                .getDocumentElement();

        String[] box = svg.getAttribute("viewBox").split(" ");
        assertThat(box).hasSize(4);
        assertThat(box[2]).isEqualTo(box[3]);
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("xml:lang")).isEqualTo("de");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Ein \"Dehnen\" & <Lockern>");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theEndIsMarkedAndTheStartIsNot(String name) {
        String start = svg(sketch(name), Position.START);

        assertThat(start).doesNotContain("class=\"accent", "class=\"arrow", "class=\"ghost\" d");
        assertThat(svg(sketch(name), Position.END))
                .isNotEqualTo(start)
                .containsPattern("class=\"(accent|arrow)")
                .doesNotContain("<animate");
    }

    @ParameterizedTest
    @MethodSource("names")
    void containsNoScriptAndNoExternalReference(String name) throws Exception {
        for (Position position : shown(sketch(name))) {
            Document svg = parsed(svg(sketch(name), position));
            assertThat(elements(svg).map(Element::getTagName))
                    .isSubsetOf(
                            "svg",
                            "title",
                            "style",
                            "defs",
                            "filter",
                            "feGaussianBlur",
                            "clipPath",
                            "g",
                            "path",
                            "animate");
            assertThat(elements(svg).flatMap(DrawingsTest::attributes))
                    .noneMatch(attribute -> attribute.startsWith("on") || attribute.endsWith("href"));
            assertThat(svg.getElementsByTagName("style").item(0).getTextContent())
                    .doesNotContain("url(", "@import");
            assertThat(svg(sketch(name), position)).doesNotContainPattern("url\\((?!#)");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLimbIsOverstretched(String name) {
        poses(sketch(name)).forEach(pose -> {
            Figure figure = new Figure(pose);
            assertThat(Stream.of(Side.values()).flatMap(side -> Stream.of(figure.arm(side), figure.leg(side))))
                    .allSatisfy(limb ->
                            assertThat(limb.map(Limb::stretch).orElse(1.0)).isLessThanOrEqualTo(LONGEST_LIMB));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void noBoneIsLongerThanItIsOrLostFromSight(String name) {
        poses(sketch(name))
                .flatMap(pose -> Stream.concat(
                        pose.arms().values().stream().map(Pose.Arm::reach),
                        pose.legs().values().stream().map(Pose.Leg::reach)))
                .forEach(reach -> assertThat(List.of(reach.shorterUpper(), reach.shorterLower()))
                        .allSatisfy(share -> assertThat(share).isBetween(SHORTEST_BONE, 1.0)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noFootIsBelowTheFloor(String name) {
        Optional<Double> floor = sketch(name).props().stream()
                .flatMap(prop -> prop
                        .text("kind")
                        .flatMap(kind -> Optional.ofNullable(FLOORS.get(kind)))
                        .map(y -> prop.number("y", y))
                        .stream())
                .max(Double::compare);
        floor.ifPresent(y -> poses(sketch(name)).forEach(pose -> {
            Figure figure = new Figure(pose);
            pose.legs()
                    .forEach((side, leg) -> assertThat(
                                    new Foot(leg, figure.leg(side).orElseThrow()).lowest(pose.size()))
                            .as(side + " foot")
                            .isLessThanOrEqualTo(y + LINE));
        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStillIsSmall(String name) {
        for (Position position : List.of(Position.OVERVIEW, Position.START, Position.END)) {
            assertThat(svg(sketch(name), position).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(LARGEST_STILL);
        }
    }

    @ParameterizedTest
    @MethodSource("animated")
    void movesOnlyForThoseWhoDoNotAskForLessMotion(String name) {
        String moving = svg(sketch(name), Position.ANIMATED);

        assertThat(moving)
                .contains(".moving{display:none}@media (prefers-reduced-motion:no-preference){.still{display:none}")
                .containsPattern("<animate |@keyframes ");
        assertThat(moving.replaceFirst("(?s)<g class=\"moving\">.*", "")).doesNotContain("<animate ", "@keyframes ");
        assertThat(moving.replaceAll("(?s)@media \\(prefers-reduced-motion:no-preference\\)\\{.*?\\}\\}</style>", ""))
                .doesNotContain("@keyframes ", "infinite}");
    }

    @Test
    void noTwoDrawingsAreTheSame() {
        assertThat(SKETCHES.values().stream().map(sketch -> SvgDrawing.content(sketch, Position.END)))
                .doesNotHaveDuplicates();
        assertThat(SKETCHES.values().stream().map(sketch -> SvgDrawing.content(sketch, Position.OVERVIEW)))
                .doesNotHaveDuplicates();
    }

    @Test
    void someMovementsCanBeSeenInMotion() {
        assertThat(animated())
                .containsExactlyInAnyOrder(
                        "slow-neck-turns",
                        "chin-tuck",
                        "seated-pelvic-tilt",
                        "standing-back-bend",
                        "cat-and-cow",
                        "sit-to-stand",
                        "calf-wall-stretch",
                        "heel-raises");
    }

    @ParameterizedTest
    @EnumSource(Skin.class)
    void theColoursFollowTheScreenUnlessAThemeIsGiven(Skin skin) {
        Sketch any = sketch("calf-wall-stretch");
        String light = "--skin:" + skin.light(Ink.SKIN);
        String dark = "--skin:" + skin.dark(Ink.SKIN);

        assertThat(svg(any, Theme.AUTO, skin)).contains(light, "@media (prefers-color-scheme:dark)", dark);
        assertThat(svg(any, Theme.LIGHT, skin)).contains(light).doesNotContain("prefers-color-scheme");
        assertThat(svg(any, Theme.DARK, skin)).contains(dark).doesNotContain("prefers-color-scheme");
    }

    @ParameterizedTest
    @EnumSource(
            value = Ink.class,
            names = {"ARROW", "PROP", "TOOL", "FEATURE"})
    void whatIsToBeSeenStandsOut(Ink ink) {
        Ink behind = ink == Ink.FEATURE ? Ink.SKIN : Ink.GROUND;

        assertThat(contrast(ink.light(), behind.light())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ink.dark(), behind.dark())).isGreaterThanOrEqualTo(3);
    }

    private static List<Position> shown(Sketch sketch) {
        return Stream.of(Position.values())
                .filter(position -> position != Position.ANIMATED || sketch.animated())
                .toList();
    }

    private static Stream<Pose> poses(Sketch sketch) {
        return sketch.movement().stream().flatMap(movement -> Stream.of(movement.at(0), movement.at(1)));
    }

    private static Sketch sketch(String name) {
        return Objects.requireNonNull(SKETCHES.get(name), name);
    }

    private static String svg(Sketch sketch, Position position) {
        return SvgDrawing.picture(
                sketch, SvgDrawing.content(sketch, position), Theme.AUTO, Skin.LAKE, "en", sketch.name());
    }

    private static String svg(Sketch sketch, Theme theme, Skin skin) {
        return SvgDrawing.picture(
                sketch, SvgDrawing.content(sketch, Position.OVERVIEW), theme, skin, "en", sketch.name());
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

    private static Stream<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName());
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
