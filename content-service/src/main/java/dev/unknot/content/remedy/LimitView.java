package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.Limit;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a medicine may be taken in one country without a doctor's advice. */
@Schema(name = "MedicineLimit")
public record LimitView(
        @Schema(description = "ISO 3166-1 alpha-2.", examples = "DE")
        String country,

        @Schema(description = "For pain, in days.", examples = "4")
        int days,

        @Schema(description = "For fever, in days.") Optional<Integer> feverDays,

        @Schema(description = "The limit in words.") String text,

        Source source) {

    private static final Map<String, String> PAIN = Map.of(
            "en", "%s: no longer than %d days for pain without asking a doctor.",
            "de", "%s: ohne ärztlichen Rat nicht länger als %d Tage gegen Schmerzen.",
            "es", "%s: no más de %d días para el dolor sin consultar a un médico.");

    private static final Map<String, String> PAIN_AND_FEVER = Map.of(
            "en", "%s: no longer than %d days for pain, or %d days for fever, without asking a doctor.",
            "de", "%s: ohne ärztlichen Rat nicht länger als %d Tage gegen Schmerzen oder %d Tage gegen Fieber.",
            "es", "%s: no más de %d días para el dolor, o %d días para la fiebre, sin consultar a un médico.");

    /** The limits in one country, or in all while the country is not known; the shortest first. */
    static List<LimitView> of(RemedyContent remedy, Optional<String> country, String language) {
        return remedy.limits().stream()
                .flatMap(limit -> limit.countries().stream()
                        .filter(code -> country.map(code::equals).orElse(true))
                        .map(code -> of(remedy, limit, code, language)))
                .sorted(Comparator.comparing(LimitView::days).thenComparing(LimitView::country))
                .toList();
    }

    private static LimitView of(RemedyContent remedy, Limit limit, String country, String language) {
        Source source = remedy.sources().stream()
                .filter(each -> each.key().equals(limit.source()))
                .findFirst()
                .orElseThrow();
        return new LimitView(country, limit.days(), limit.feverDays(), text(limit, country, language), source);
    }

    private static String text(Limit limit, String country, String language) {
        String said = PAIN.containsKey(language) ? language : RemedyContent.ENGLISH;
        String name = new Locale("", country).getDisplayCountry(Locale.forLanguageTag(said));
        return limit.feverDays()
                .map(fever -> PAIN_AND_FEVER.getOrDefault(said, "").formatted(name, limit.days(), fever))
                .orElseGet(() -> PAIN.getOrDefault(said, "").formatted(name, limit.days()));
    }
}
