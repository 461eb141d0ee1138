package dev.unknot.http.headers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages that a client prefers, after RFC 9110, section 12.5.4. */
public final class AcceptLanguage {

    /** Stands for every language that is not named. */
    public static final String ANY = "*";

    private static final String TAG = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}";
    private static final Pattern WHOLE_TAG = Pattern.compile(TAG);
    private static final Pattern RANGE =
            Pattern.compile("(" + TAG + "|\\*)(?:\\s*;\\s*q=([01](?:\\.[0-9]{0,3})?))?", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50;

    private AcceptLanguage() {}

    /** Whether it is a BCP 47 tag, such as de-AT. */
    public static boolean isTag(String text) {
        return WHOLE_TAG.matcher(text).matches();
    }

    /**
     * The preferred tags in lower case, best first. Browsers send the header by themselves, so invalid parts are ignored
     * and not rejected.
     */
    public static List<String> tags(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",", MOST)))
                .flatMap(range -> Range.of(range).stream())
                .filter(range -> range.quality() > 0)
                .sorted(Comparator.comparing(Range::quality).reversed())
                .map(Range::tag)
                .toList();
    }

    private record Range(String tag, double quality) {

        static Optional<Range> of(String text) {
            Matcher matcher = RANGE.matcher(text.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            double quality = Optional.ofNullable(matcher.group(2))
                    .map(Double::parseDouble)
                    .orElse(1.0);
            return Optional.of(new Range(matcher.group(1).toLowerCase(Locale.ROOT), quality));
        }
    }
}
