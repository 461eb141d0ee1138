package dev.unknot.triage.followup;

import dev.unknot.triage.assessment.StoredReport;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Combines an earlier report with the answers of a follow-up. A danger sign that was present stays present until a clinician saw the
 * person. One that was denied stays denied only if the person denies it again within two weeks.
 */
final class FollowUpFacts {

    private static final Duration STILL_TRUE = Duration.ofDays(14);
    private static final List<String> DAYS = List.of("days-of-pain", "days-of-self-care");

    private final Protocol protocol;
    private final StoredReport earlier;
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    private FollowUpFacts(Protocol protocol, StoredReport earlier) {
        this.protocol = protocol;
        this.earlier = earlier;
    }

    static Facts facts(Protocol protocol, StoredReport earlier, FollowUpRequest request, Instant now) {
        FollowUpFacts facts = new FollowUpFacts(protocol, earlier);
        Duration since = Duration.between(earlier.result().reportedAt(), now);
        facts.carry(request.signs().isPresent() && since.compareTo(STILL_TRUE) <= 0);
        facts.count(since.toDays());
        facts.signs(request.signs());
        facts.course(Course.of(request, earlier.result().discomfort()));
        facts.hindered(request.hindered());
        return new Facts(facts.answers, facts.numbers, earlier.facts().area());
    }

    private void carry(boolean saysNoAgain) {
        boolean seen = earlier.result().clearedAt().isPresent();
        earlier.facts().answers().forEach((id, present) -> {
            boolean guard = Optional.ofNullable(protocol.findings().get(id))
                    .map(Finding::guard)
                    .orElse(false);
            boolean stays = present ? !(guard && seen) : !guard || saysNoAgain;
            if (protocol.findings().containsKey(id) && stays) {
                answers.put(id, present);
            }
        });
    }

    private void count(long days) {
        earlier.facts().numbers().forEach((id, number) -> {
            if (protocol.findings().containsKey(id) && !id.startsWith("reports-")) {
                numbers.put(id, DAYS.contains(id) ? number + days : number);
            }
        });
    }

    private void signs(Optional<List<String>> present) {
        present.ifPresent(signs -> {
            earlier.result().watchFor().forEach(sign -> answers.put(sign.finding(), false));
            signs.forEach(sign -> answers.put(sign, true));
        });
    }

    private void course(Optional<Course> course) {
        answer("getting-worse", course.map(Course.WORSE::equals));
        answer("no-better", course.map(known -> known != Course.BETTER));
    }

    private void hindered(Optional<Boolean> hindered) {
        answer("daily-life-disturbed", hindered);
        // The question covers daily life and sleep, so "no" denies both, while "yes" leaves open which one it is.
        if (!hindered.orElse(true)) {
            answers.put("sleep-disturbed", false);
        }
    }

    private void answer(String finding, Optional<Boolean> answer) {
        answers.remove(finding);
        answer.ifPresent(present -> answers.put(finding, present));
    }
}
