package dev.unknot.triage.report;

import dev.unknot.triage.protocol.Protocol;
import java.util.Optional;

/**
 * The ids of questions that ask at once for what would call an ambulance beside an answer given before. Their items are
 * findings under their own ids.
 */
public final class AccompanyingQuestion {

    private static final String PREFIX = "accompanying:";

    private AccompanyingQuestion() {}

    /** @param first its first finding; as none is asked twice, no two questions have the same id */
    public static String id(String first) {
        return PREFIX + first;
    }

    public static boolean isId(Protocol protocol, String id) {
        return id.startsWith(PREFIX)
                && Optional.ofNullable(protocol.findings().get(id.substring(PREFIX.length())))
                        .filter(finding -> finding.range().isEmpty())
                        .isPresent();
    }
}
