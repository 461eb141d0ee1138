package dev.unknot.triage.report;

import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of questions that are put a second time: of a finding, or of the screen behind a line. A second "yes" counts;
 * a second "no" changes nothing.
 */
public final class RepeatedQuestion {

    private static final String AGAIN = "again:";

    private RepeatedQuestion() {}

    /** @param first the id under which it was asked first */
    public static String id(String first) {
        return AGAIN + first;
    }

    public static boolean isId(String id) {
        return id.startsWith(AGAIN);
    }

    /** The id under which it was asked first. */
    public static String first(String id) {
        return id.substring(AGAIN.length());
    }

    /**
     * The lines to which the person would now say yes. A "no" to one of them no longer denies what stands behind it.
     *
     * @param found findings and lines that were answered with yes when they were asked again
     */
    public static Set<String> reopened(Protocol protocol, Collection<String> found) {
        return found.stream()
                .flatMap(id ->
                        Optional.ofNullable(protocol.screens().get(id))
                                .or(() -> protocol.screenBehindLine(id))
                                .stream())
                .map(Screen::id)
                .collect(Collectors.toSet());
    }
}
