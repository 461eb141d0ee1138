package dev.unknot.content.remedy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order in which remedies are read: those for a named area before those for the whole body, better
 * evidence first, then the shorter, then by slug. A page goes on behind one.
 */
record Position(boolean wholeBody, int evidenceRank, int minutes, String slug) {

    private static final Pattern WRITTEN = Pattern.compile("([01])\\.(\\d)\\.(\\d{1,3})\\.([a-z0-9-]{1,64})");

    static Position of(Remedy remedy) {
        return new Position(remedy.areas.length == 0, remedy.evidenceRank, remedy.minutes, remedy.slug);
    }

    /**
     * The position that {@link #cursor} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    static Position of(String cursor) {
        String written = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        return new Position(
                matcher.group(1).equals("1"),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4));
    }

    String cursor() {
        String written = (wholeBody ? 1 : 0) + "." + evidenceRank + "." + minutes + "." + slug;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8));
    }
}
