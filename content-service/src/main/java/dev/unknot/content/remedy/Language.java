package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.note.Countries;
import dev.unknot.http.headers.AcceptLanguage;
import dev.unknot.http.query.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The preferred languages, as BCP 47 tags, best first.
 *
 * @param tags English is used if none of them is available
 */
public record Language(List<String> tags) {

    public static final Language ENGLISH = new Language(List.of(RemedyContent.ENGLISH));

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
        if (!AcceptLanguage.isTag(tag)) {
            throw new IllegalArgumentException("not a language tag");
        }
        return new Language(List.of(tag));
    }

    /** The languages of some texts, for Content-Language; English if there are none. */
    static String header(Stream<String> tags) {
        String languages = tags.distinct().sorted().collect(Collectors.joining(", "));
        return languages.isEmpty() ? RemedyContent.ENGLISH : languages;
    }

    /** The country that the parameter {@code country} names, or else the region of these languages. */
    public Optional<String> country(Parameters parameters, List<String> country) {
        return parameters
                .single("country", country, Countries::of, "must be an ISO 3166-1 alpha-2 code such as DE")
                .or(() -> Countries.ofLanguages(tags));
    }

    private static Language accepted(List<String> headers) {
        List<String> tags = AcceptLanguage.tags(headers).stream()
                .map(tag -> tag.equals(AcceptLanguage.ANY) ? RemedyContent.ENGLISH : tag)
                .toList();
        return tags.isEmpty() ? ENGLISH : new Language(tags);
    }

    /** The best available language: each tag itself, then without its region; English if there is none. */
    public String among(Set<String> available) {
        for (String tag : tags) {
            Optional<String> own = same(tag, available).or(() -> same(tag.split("-")[0], available));
            if (own.isPresent()) {
                return own.get();
            }
        }
        return RemedyContent.ENGLISH;
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
                .flatMap(wanted -> same(wanted, available).stream());
    }

    private static Optional<String> same(String tag, Set<String> available) {
        for (String each : available) {
            if (tag.equalsIgnoreCase(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
