package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.note.Countries;
import dev.unknot.http.query.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The preferred languages, as BCP 47 tags, best first.
 *
 * @param tags English is used if none of them is available
 */
public record Language(List<String> tags) {

    public static final Language ENGLISH = new Language(List.of(RemedyContent.ENGLISH));

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    /** The parameter {@code lang} takes precedence over the header {@code Accept-Language}; the default is English. */
    public static Language read(Parameters parameters, List<String> lang, List<String> acceptLanguage) {
        Optional<Language> asked =
                parameters.single("lang", lang, Language::of, "must be a language tag such as en or de-AT");
        return asked.orElseGet(() -> accepted(acceptLanguage));
    }

    /**
     * The language with this tag.
     *
     * @throws IllegalArgumentException if it is not a language tag
     */
    public static Language of(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag");
        }
        return new Language(List.of(tag));
    }

    /** The country that the parameter {@code country} names, or else the region of these languages. */
    public Optional<String> country(Parameters parameters, List<String> country) {
        return parameters
                .single("country", country, Countries::of, "must be an ISO 3166-1 alpha-2 code such as DE")
                .or(() -> Countries.ofLanguages(tags));
    }

    // RFC 9110, section 12.5.4. Browsers send it automatically, so invalid parts are ignored and not rejected.
    private static Language accepted(List<String> headers) {
        if (headers.isEmpty()) {
            return ENGLISH;
        }
        List<String> tags = headers.stream()
                .flatMap(header -> Stream.of(header.split(",", 50)))
                .flatMap(range -> Range.of(range).stream())
                .filter(range -> range.quality() > 0)
                .sorted(Comparator.comparing(Range::quality).reversed())
                .map(range -> range.tag().equals("*") ? RemedyContent.ENGLISH : range.tag())
                .toList();
        return tags.isEmpty() ? ENGLISH : new Language(tags);
    }

    /** The best available language: each tag itself, then without its region; English if there is none. */
    public String among(Set<String> available) {
        return near(available).findFirst().orElse(RemedyContent.ENGLISH);
    }

    /** These preferences reduced to {@code available} languages, so that equal responses share a cache entry. */
    public Language within(Set<String> available) {
        // Everything is available in English, so languages preferred less are never used.
        Stream<String> wanted = near(available).distinct().takeWhile(tag -> !tag.equals(RemedyContent.ENGLISH));
        return new Language(
                Stream.concat(wanted, Stream.of(RemedyContent.ENGLISH)).toList());
    }

    private Stream<String> near(Set<String> available) {
        return tags.stream()
                .flatMap(tag -> Stream.of(tag, tag.split("-")[0]))
                .flatMap(wanted -> available.stream().filter(wanted::equalsIgnoreCase));
    }

    private record Range(String tag, double quality) {

        private static final Pattern RANGE =
                Pattern.compile("(" + TAG + "|\\*)(?:\\s*;\\s*q=([01](?:\\.[0-9]{0,3})?))?", Pattern.CASE_INSENSITIVE);

        static Optional<Range> of(String text) {
            Matcher matcher = RANGE.matcher(text.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            double quality = Optional.ofNullable(matcher.group(3))
                    .map(Double::parseDouble)
                    .orElse(1.0);
            return Optional.of(new Range(matcher.group(1).toLowerCase(Locale.ROOT), quality));
        }
    }
}
