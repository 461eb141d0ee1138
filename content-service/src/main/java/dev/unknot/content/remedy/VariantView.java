package dev.unknot.content.remedy;

import dev.unknot.content.index.PublishedRemedy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An easier or harder variant of a remedy. */
@Schema(name = "Variant")
public record VariantView(
        @Schema(examples = "neck-push-hold") String slug,
        @Schema(examples = "Push and hold for the neck") String title,
        @Schema(examples = "/remedies/neck-push-hold") String url) {

    static List<VariantView> of(List<PublishedRemedy> variants, Reader reader) {
        return variants.stream()
                .map(variant -> new VariantView(
                        variant.slug(), reader.text(variant.content()).title(), "/remedies/" + variant.slug()))
                .toList();
    }
}
