package dev.unknot.triage.followup;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a complaint has changed since the last report, the gravest last. */
enum Course {
    BETTER,
    SAME,
    WORSE;

    static final Map<String, Course> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Course::key, Function.identity()));

    /** The smallest change on a scale from 0 to 10 that people notice. */
    private static final int NOTICED = 2;

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the person says, unless the discomfort has clearly risen; as the discomfort shows, if they do not say. */
    static Optional<Course> of(FollowUpRequest request, Optional<Integer> before) {
        Optional<Course> said = request.course().map(BY_KEY::get);
        Optional<Course> shown = request.discomfort().flatMap(now -> before.map(then -> of(now - then)));
        return said.isEmpty()
                ? shown
                : Stream.concat(said.stream(), shown.filter(WORSE::equals).stream())
                        .max(Comparator.naturalOrder());
    }

    private static Course of(int rise) {
        if (rise >= NOTICED) {
            return WORSE;
        }
        return rise <= -NOTICED ? BETTER : SAME;
    }
}
