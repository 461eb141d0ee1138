package dev.unknot.reminder.plan.wording;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.Why;
import dev.unknot.reminder.schedule.outcome.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All words of this service in one language, from {@code words/<language>.yaml}. */
public record Phrases(
        String language,
        Map<String, Words> push,
        Map<String, List<String>> plain,
        Titles titles,
        @JsonProperty("check-in") Words checkIn,
        Words held,
        Words waits,
        Words gone,
        String heed,
        String gentle,
        Map<String, String> kinds,
        Map<String, String> why,
        Map<String, String> plan,
        Map<String, String> reasons,
        Map<String, String> calendar) {

    /** A title and what stands under it. */
    public record Words(String title, String text) {}

    record Titles(Map<String, String> alone, String joined, String and, Map<String, String> then) {}

    static final List<String> LANGUAGES = List.of("en", "de", "es");

    private static final Map<String, Phrases> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::read));

    /** In the wanted language, a BCP 47 tag, or its base language; else in English. */
    public static Phrases of(Optional<String> wanted) {
        return wanted.map(ALL::get)
                .or(() -> wanted.map(tag -> Locale.forLanguageTag(tag).getLanguage())
                        .map(ALL::get))
                .orElseGet(() -> in("en"));
    }

    private static Phrases in(String language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Phrases english() {
        return in("en");
    }

    public String kind(NudgeKind kind) {
        return word(kinds, kind.key());
    }

    public String why(Why why) {
        return word(this.why, why.key());
    }

    public String reason(Reason reason) {
        return word(reasons, reason.name());
    }

    /** What stands in a calendar: {@code day-off} or {@code quiet}. */
    public String calendar(String key) {
        return word(calendar, key);
    }

    /** Why a plan is as it is: {@code held}, {@code report} or {@code prevention}. */
    public String plan(String because) {
        return word(plan, because);
    }

    /** What one does for a kind that needs no remedy. */
    public String plain(NudgeKind kind, int turn) {
        List<String> variants = word(plain, kind.key());
        return variants.get(Math.floorMod(turn, variants.size()));
    }

    /** The title of an act without a remedy that this kind leads. */
    public String title(NudgeKind lead) {
        return word(titles.alone(), lead.key());
    }

    /** "Chin tuck, then sit differently and drink". */
    public String title(String first, List<NudgeKind> then) {
        return then.stream()
                .map(kind -> word(titles.then(), kind.key()))
                .reduce((some, last) -> titles.and().replace("{first}", some).replace("{last}", last))
                .map(rest -> titles.joined().replace("{first}", first).replace("{rest}", rest))
                .orElse(first);
    }

    /** Empty when there is nothing to heed. */
    Stream<String> heed(List<String> cautions) {
        return cautions.stream()
                .map(caution -> Vocabulary.released().cautions().getOrDefault(caution, Map.of()))
                .map(labels -> labels.getOrDefault(language, ""))
                .filter(label -> !label.isEmpty())
                .reduce((some, more) -> some + "; " + more)
                .map(labels -> heed.replace("{cautions}", labels))
                .stream();
    }

    static <T> T word(Map<String, T> words, String key) {
        return Objects.requireNonNull(words.get(key), () -> "no words for " + key);
    }

    private static Phrases read(String language) {
        String file = "/words/" + language + ".yaml";
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(in, file + " is not on the class path"), Phrases.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
