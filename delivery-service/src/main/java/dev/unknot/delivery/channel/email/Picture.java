package dev.unknot.delivery.channel.email;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as mail programs can show it, who know no SVG.
 *
 * @param text what it shows
 */
record Picture(byte[] png, String text) {

    /** Twice what a mail shows, for sharp screens. */
    private static final int PIXELS = 560;

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+):([^;}]+)");
    private static final Pattern DEFINITIONS = Pattern.compile(":root\\{[^}]*}");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z-]+)\\)");

    /** Empty for a text that is no drawing. */
    static Optional<Picture> of(String svg) {
        SVGDocument document = read(withColours(svg));
        return document == null ? Optional.empty() : Optional.of(new Picture(png(document), title(svg)));
    }

    private static @Nullable SVGDocument read(String svg) {
        return new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
    }

    /** The library does not know the variables of style sheets. The first value is that of the light theme. */
    private static String withColours(String svg) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(svg);
        while (colour.find()) {
            colours.putIfAbsent(colour.group(1), colour.group(2));
        }
        String used = DEFINITIONS.matcher(svg).replaceAll("");
        return USE.matcher(used).replaceAll(use -> colours.getOrDefault(use.group(1), "currentColor"));
    }

    private static byte[] png(SVGDocument document) {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, PIXELS, PIXELS);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((Component) null, graphics, new ViewBox(0, 0, PIXELS, PIXELS));
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a drawing cannot be written as PNG", e);
        }
    }

    private static String title(String svg) {
        Matcher title = TITLE.matcher(svg);
        return title.find() ? unescaped(title.group(1)) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
