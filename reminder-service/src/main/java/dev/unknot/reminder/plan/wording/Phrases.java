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
        @JsonProperty("before-you-start") Before beforeYouStart,
        Map<String, String> now,
        Map<String, String> causes,
        Told told,
        Map<String, String> kinds,
        Map<String, String> why,
        Map<String, String> plan,
        Map<String, String> reasons,
        Map<String, String> calendar,
        Map<String, String> erased) {

    /** A title and what stands under it. */
    public record Words(String title, String text) {}

    /** {@code after} is a sentence of its own, whose parts are in {@code acts}. */
    record Titles(
            Map<String, String> alone,
            String joined,
            String and,
            Map<String, String> then,
            String after,
            Map<String, String> acts) {}

    /**
     * For somebody whom triage did not ask; {@code cautions} follows {@code felt} when there are any, in lower case where nouns
     * are, {@code alone} stands where nothing is felt, and {@code page} stands for all where they would be too long.
     */
    record Before(String felt, String cautions, String alone, String page, boolean lowerCase) {}

    /** By area, what the person told us about. */
    record Told(String about, Map<String, String> places) {}

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

    /** What somebody has to know who erased their data. */
    public String erased(String key) {
        return word(erased, key);
    }

    /** Why a nudge comes now: by the key of its source or of the kind that leads it. */
    String now(String key) {
        return word(now, key);
    }

    /** Why a nudge comes now, by a cause of the vocabulary; empty for one that has no words yet. */
    Optional<String> cause(String cause) {
        return Optional.ofNullable(causes.get(cause));
    }

    /** Why a nudge comes now, by where it hurts; empty for an area that has no words yet. */
    Optional<String> place(String area) {
        return Optional.ofNullable(told.places().get(area))
                .map(place -> told.about().replace("{place}", place));
    }

    /** Why a plan is as it is: {@code held}, {@code report} or {@code prevention}. */
    public String plan(String because) {
        return word(plan, because);
    }

    /** What one does for a kind that needs no remedy. */
    public String plain(String kind, int turn) {
        List<String> variants = word(plain, kind);
        return variants.get(Math.floorMod(turn, variants.size()));
    }

    /** The title of an act without a remedy that this kind leads. */
    public String title(String lead) {
        return word(titles.alone(), lead);
    }

    /** "Turn your head, then sit differently and have a drink". */
    public String title(String first, List<String> then) {
        return joined(then, titles.then())
                .map(rest -> titles.joined().replace("{first}", first).replace("{rest}", rest))
                .orElse(first);
    }

    /** What is done after the first of several kinds, as one sentence; empty when there is nothing. */
    List<String> after(List<String> then) {
        return joined(then, titles.acts()).map(rest -> titles.after().replace("{rest}", rest)).stream()
                .toList();
    }

    /** "a, b and c". */
    private Optional<String> joined(List<String> kinds, Map<String, String> words) {
        List<String> each = kinds.stream().map(kind -> word(words, kind)).toList();
        if (each.size() < 2) {
            return each.stream().findFirst();
        }
        String some = String.join(", ", each.subList(0, each.size() - 1));
        return Optional.of(titles.and().replace("{first}", some).replace("{last}", each.get(each.size() - 1)));
    }

    /**
     * What to heed before the act of somebody whom triage did not ask; empty if there is nothing.
     *
     * @param felt whether it is to be left out when something can be felt that is not right
     * @param cautions as keys of the vocabulary
     */
    Optional<String> beforeYouStart(boolean felt, List<String> cautions) {
        String named = cautions.stream()
                .map(caution -> Vocabulary.released().cautions().getOrDefault(caution, Map.of()))
                .map(labels -> labels.getOrDefault(language, ""))
                .filter(label -> !label.isEmpty())
                .map(label -> beforeYouStart.lowerCase()
                        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                        : label)
                .collect(Collectors.joining("; "));
        if (named.isEmpty()) {
            return felt ? Optional.of(beforeYouStart.felt()) : Optional.empty();
        }
        String words = felt ? beforeYouStart.felt() + " " + beforeYouStart.cautions() : beforeYouStart.alone();
        return Optional.of(words.replace("{cautions}", named));
    }

    /** In place of cautions that would make a nudge too long. */
    String warnedOnItsPage() {
        return beforeYouStart.page();
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
