package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @Test
    void aDrawingOfContentKeepsItsColoursOnALightGround() throws IOException {
        Picture picture = Picture.of(drawing()).orElseThrow();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));

        assertThat(image.getWidth()).isEqualTo(560);
        assertThat(image.getHeight()).isEqualTo(560);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(280, 40))).isEqualTo(Color.decode("#f6e9d9"));
        assertThat(colours(image)).hasSizeGreaterThan(20);
        assertThat(picture.png().length).isLessThan(80_000);
    }

    @Test
    void itsTitleIsTheTextForThoseWhoDoNotSeeIt() throws IOException {
        assertThat(Picture.of(drawing()).map(Picture::text))
                .hasValueSatisfying(text -> assertThat(text).startsWith("A person seen from behind"));
        assertThat(Picture.of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>"
                                + "<title>&quot;A&quot; &amp; &lt;b&gt;</title></svg>")
                        .map(Picture::text))
                .contains("\"A\" & <b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no svg", "<svg", "<html></html>"})
    void somethingElseIsNoPicture(String text) {
        assertThat(Picture.of(text)).isEqualTo(Optional.empty());
    }

    private static Set<Integer> colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .collect(Collectors.toSet());
    }

    private static String drawing() throws IOException {
        try (InputStream in = Objects.requireNonNull(PictureTest.class.getResourceAsStream("/drawing.svg"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
