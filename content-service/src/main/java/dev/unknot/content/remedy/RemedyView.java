package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.Highlights;
import dev.unknot.content.search.StemmedTexts;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remedy in one language. */
@Schema(name = "Remedy")
public record RemedyView(
        @Schema(examples = "neck-finger-press") String slug,

        @Schema(description = "Increases with every publication.", examples = "1")
        int version,

        @Schema(description = "The language of its texts.", examples = "en")
        String language,

        @Schema(examples = "pressure") String kind,
        @Schema(examples = "Finger press for the neck") String title,
        String summary,

        @Schema(description = "The areas that it helps; empty if it helps the whole body.")
        List<String> areas,

        List<String> causes,
        List<String> conditions,
        List<Tool> tools,

        @Schema(description = "Whether it can be done at a desk.")
        boolean atDesk,

        @Schema(description = "Whether it can be done without colleagues noticing.")
        boolean unseen,

        @Schema(description = "Whether it can be done in office clothes.")
        boolean officeClothes,

        @Schema(description = "The duration, in minutes.", examples = "4")
        int minutes,

        @Schema(
                description = "The strength of the evidence that it helps.",
                enumeration = {"strong", "moderate", "weak", "traditional"})
        String evidence,

        @Schema(description = "Whether nothing supports it but the texts that Unknot began with.")
        boolean seedOnly,

        @Schema(description = "What that means for the person, if nothing else supports it.")
        Optional<String> evidenceNote,

        List<StepView> steps,

        @Schema(description = "Cautions that rule it out.") List<String> blockedBy,

        @Schema(description = "Warnings for people to whom one of these cautions applies.")
        List<WarningView> warnings,

        List<Source> sources,

        @Schema(
                description = "How long the medicine may be taken without a doctor's advice: in the country of the "
                        + "request, or in every country that is known. Absent if nothing is known.")
        Optional<List<LimitView>> limits,

        @Schema(description = "The drawing that shows it, if there is one.")
        Optional<DrawingView> drawing,

        @Schema(description = "What a nudge says of it; absent if it is never the act of a nudge.")
        Optional<NudgeView> nudge,

        @Schema(description = "Easier variants, for when it is too much.")
        List<VariantView> easier,

        @Schema(description = "Harder variants, for when it has become easy.")
        List<VariantView> harder,

        @Schema(description = "Who has reviewed it.") ReviewView review,

        @Schema(
                description = "The licence of its texts, as a web address.",
                examples = "https://www.apache.org/licenses/LICENSE-2.0")
        URI licence,

        @Schema(description = "When this version was published.")
        Instant publishedAt,

        @Schema(description = "Present only in search results.")
        Optional<Highlights> highlights) {

    /** A step with its text, duration and repeats. */
    @Schema(name = "Step")
    public record StepView(
            String text,

            @Schema(description = "The duration of one repeat.")
            Optional<Integer> seconds,

            Optional<Integer> repeats,

            @Schema(description = "2 if it is done on the left and on the right.")
            Optional<Integer> sides) {}

    @Schema(name = "Warning")
    public record WarningView(
            @Schema(examples = "recent-surgery") String caution, String text) {}

    @Schema(name = "Drawing")
    public record DrawingView(
            @Schema(examples = "/drawings/neck-finger-press.svg")
            String url,

            @Schema(description = "A description of the picture.")
            String text,

            @Schema(
                    description = "The licence of the picture, as a web address.",
                    examples = "https://www.apache.org/licenses/LICENSE-2.0")
            URI licence) {

        static String url(String drawing) {
            return "/drawings/" + drawing + ".svg";
        }
    }

    @Schema(name = "Nudge")
    public record NudgeView(
            @Schema(description = "The act, in at most 40 characters.", examples = "Press the sore spot")
            String title,

            @Schema(description = "How to do it, in at most 80 words.")
            String text,

            @Schema(description = "When to stop, in one sentence.")
            Optional<String> stop) {

        static NudgeView of(RemedyPublished.Nudge nudge) {
            return new NudgeView(nudge.title(), nudge.text(), nudge.stop());
        }
    }

    /**
     * The remedy in the best of the wanted languages that it has, with the limits of {@code country} and its variants
     * in {@code index}.
     */
    public static RemedyView of(PublishedRemedy remedy, RemedyIndex index, Language wanted, Optional<String> country) {
        RemedyContent content = remedy.content();
        String language = wanted.among(content.texts().keySet());
        Text text = Objects.requireNonNull(content.texts().get(language));
        Reader reader = new Reader(Language.of(language), country);
        return new RemedyView(
                remedy.slug(),
                remedy.version(),
                language,
                content.kind(),
                text.title(),
                text.summary(),
                content.areas(),
                content.causes(),
                content.conditions(),
                content.tools(),
                content.atDesk(),
                content.unseen(),
                content.officeClothes(),
                content.minutes(),
                content.evidence().key(),
                content.isSeedOnly(),
                content.isSeedOnly() ? Optional.of(EvidenceNote.in(language)) : Optional.empty(),
                steps(content, text),
                content.block(),
                warnings(content, text),
                content.sources(),
                Optional.of(LimitView.of(content, country, language)).filter(limits -> !limits.isEmpty()),
                content.drawing()
                        .flatMap(drawing -> text.drawing()
                                .map(told -> new DrawingView(DrawingView.url(drawing), told, RemedyContent.LICENCE))),
                text.nudge().map(NudgeView::of),
                VariantView.of(index.easier(content.slug()), reader),
                VariantView.of(index.harder(content), reader),
                ReviewView.of(content, language),
                content.licence().orElse(RemedyContent.LICENCE),
                remedy.publishedAt(),
                Optional.empty());
    }

    /** The texts that a search marks. */
    StemmedTexts stemmed() {
        return StemmedTexts.of(
                language, title, summary, steps.stream().map(StepView::text).toList());
    }

    private static List<StepView> steps(RemedyContent content, Text text) {
        return IntStream.range(0, content.steps().size())
                .mapToObj(i -> new StepView(
                        text.steps().get(i),
                        content.steps().get(i).seconds(),
                        content.steps().get(i).repeats(),
                        content.steps().get(i).sides()))
                .toList();
    }

    private static List<WarningView> warnings(RemedyContent content, Text text) {
        return content.warn().stream()
                .map(caution -> new WarningView(
                        caution, Objects.requireNonNull(text.warnings().get(caution))))
                .toList();
    }
}
