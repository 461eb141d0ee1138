package dev.unknot.content.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Review;
import dev.unknot.content.catalogue.Step;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.contracts.Vocabulary;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remedy as a schema.org HowTo; see https://schema.org/HowTo. */
@JsonPropertyOrder({"@context", "@type"})
public record HowTo(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String identifier,
        String url,
        String name,
        String description,

        @Schema(description = "The language of its texts.", examples = "en")
        String inLanguage,

        @Schema(description = "The duration, as ISO 8601.", examples = "PT4M")
        String totalTime,

        @Schema(
                description = "The labels of its areas and conditions, and the sort of treatment that it is, with the "
                        + "cautions that rule it out or need care.")
        List<Thing> about,

        List<Thing> tool,
        List<HowToStep> step,
        List<CreativeWork> citation,
        Optional<ImageObject> image,

        @Schema(description = "The licence of its texts.", examples = "https://www.apache.org/licenses/LICENSE-2.0")
        URI license,

        @Schema(description = "Its page: who reviewed it and when, and its easier and harder variants.")
        WebPage mainEntityOfPage,

        Instant datePublished) {

    private static final Map<String, String> RULED_OUT = Map.of(
            "en", "Do not do it if this applies to you.",
            "de", "Mach es nicht, wenn das auf dich zutrifft.",
            "es", "No lo hagas si este es tu caso.");

    /** A named thing; a therapy has contraindications. */
    @JsonPropertyOrder("@type")
    public record Thing(
            @JsonProperty("@type") String type,
            String name,
            Optional<List<MedicalContraindication>> contraindication) {}

    /** A step; {@code timeRequired} covers all repeats on all sides. */
    @JsonPropertyOrder("@type")
    public record HowToStep(
            @JsonProperty("@type") String type, int position, String text, Optional<String> timeRequired) {}

    /**
     * A caution.
     *
     * @param identifier its key in the vocabulary
     */
    @JsonPropertyOrder("@type")
    public record MedicalContraindication(
            @JsonProperty("@type") String type, String identifier, String name, String description) {}

    /** A source. */
    @JsonPropertyOrder("@type")
    public record CreativeWork(@JsonProperty("@type") String type, String name, Optional<URI> url) {}

    /** A drawing. */
    @JsonPropertyOrder("@type")
    public record ImageObject(@JsonProperty("@type") String type, String contentUrl, URI license) {}

    /**
     * The page of a remedy.
     *
     * @param relatedLink the addresses of its easier and harder variants
     */
    @JsonPropertyOrder("@type")
    public record WebPage(
            @JsonProperty("@type") String type,
            String url,
            Optional<Person> reviewedBy,
            Optional<LocalDate> lastReviewed,
            List<String> relatedLink) {}

    /** A reviewer. */
    @JsonPropertyOrder("@type")
    public record Person(@JsonProperty("@type") String type, String name) {}

    /** The remedy in this language, which it must have, with its variants in {@code index}. */
    public static HowTo of(PublishedRemedy remedy, RemedyIndex index, String language) {
        RemedyContent content = remedy.content();
        Text text = Objects.requireNonNull(content.texts().get(language));
        return new HowTo(
                "https://schema.org",
                "HowTo",
                remedy.slug(),
                url(remedy),
                text.title(),
                text.summary(),
                language,
                Duration.ofMinutes(content.minutes()).toString(),
                about(content, text, language),
                named("HowToTool", content.usableTools(), Vocabulary.released().tools(), language)
                        .toList(),
                steps(content, text),
                content.sources().stream()
                        .map(source -> new CreativeWork("CreativeWork", source.title(), source.url()))
                        .toList(),
                content.drawing()
                        .map(drawing ->
                                new ImageObject("ImageObject", "/drawings/" + drawing + ".svg", RemedyContent.LICENCE)),
                content.licence().orElse(RemedyContent.LICENCE),
                page(remedy, index),
                remedy.publishedAt());
    }

    private static WebPage page(PublishedRemedy remedy, RemedyIndex index) {
        Optional<Review> review = remedy.content().review();
        return new WebPage(
                "WebPage",
                url(remedy),
                review.map(each -> new Person("Person", each.reviewer())),
                review.map(Review::reviewedOn),
                Stream.concat(index.easier(remedy.slug()).stream(), index.harder(remedy.content()).stream())
                        .map(HowTo::url)
                        .toList());
    }

    private static String url(PublishedRemedy remedy) {
        return "/remedies/" + remedy.slug();
    }

    private static List<Thing> about(RemedyContent content, Text text, String language) {
        Vocabulary words = Vocabulary.released();
        return Stream.of(
                        named("AnatomicalStructure", content.areas(), words.areas(), language),
                        named("MedicalCondition", content.conditions(), words.conditions(), language),
                        Stream.of(new Thing(
                                "MedicalTherapy",
                                label(words.kinds(), content.kind(), language),
                                Optional.of(contraindications(content, text, language)))))
                .flatMap(each -> each)
                .toList();
    }

    private static List<MedicalContraindication> contraindications(RemedyContent content, Text text, String language) {
        String ruledOut =
                RULED_OUT.getOrDefault(language.split("-")[0], RULED_OUT.getOrDefault(RemedyContent.ENGLISH, ""));
        return Stream.concat(
                        content.block().stream().map(caution -> contraindication(caution, ruledOut, language)),
                        content.warn().stream()
                                .map(caution -> contraindication(
                                        caution,
                                        Objects.requireNonNull(text.warnings().get(caution)),
                                        language)))
                .toList();
    }

    private static MedicalContraindication contraindication(String caution, String description, String language) {
        return new MedicalContraindication(
                "MedicalContraindication",
                caution,
                label(Vocabulary.released().cautions(), caution, language),
                description);
    }

    private static List<HowToStep> steps(RemedyContent content, Text text) {
        return IntStream.range(0, content.steps().size())
                .mapToObj(i -> new HowToStep(
                        "HowToStep",
                        i + 1,
                        text.steps().get(i),
                        time(content.steps().get(i))))
                .toList();
    }

    private static Optional<String> time(Step step) {
        return Optional.of(step.totalSeconds())
                .filter(seconds -> seconds > 0)
                .map(seconds -> Duration.ofSeconds(seconds).toString());
    }

    private static Stream<Thing> named(
            String type, List<String> keys, Map<String, Map<String, String>> labels, String language) {
        return keys.stream().map(key -> new Thing(type, label(labels, key, language), Optional.empty()));
    }

    private static String label(Map<String, Map<String, String>> labels, String key, String language) {
        Map<String, String> byLanguage = labels.getOrDefault(key, Map.of());
        String english = byLanguage.getOrDefault(RemedyContent.ENGLISH, key);
        return byLanguage.getOrDefault(language.split("-")[0], english);
    }
}
