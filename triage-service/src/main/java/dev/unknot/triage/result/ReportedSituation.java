package dev.unknot.triage.result;

import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.decision.Decision.Ban;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The situation in which a report asks for remedies. Where it leaves something open, the answer is the one that cannot harm:
 * at work and without tools, so that nothing is suggested that needs a wall, the floor or a home; and help for the whole body
 * while it is unknown where it hurts.
 */
final class ReportedSituation {

    private static final String EVERYWHERE = "widespread";
    private static final String DAYS = "days-of-pain";

    /** Cramps that come back: the help in a cramp is worth knowing before the next one. */
    private static final Set<String> CRAMPS =
            Set.of("cramps-at-night-often", "cramps-many-places", "spasms-severe-or-persistent");

    private final Protocol protocol;
    private final Decision decision;
    private final Report report;
    private final Facts facts;
    private final Optional<StoryReading> story;
    private final StoryHints hints;

    private ReportedSituation(Protocol protocol, Decision decision, Report report) {
        this.protocol = protocol;
        this.decision = decision;
        this.report = report;
        this.facts = report.facts();
        this.story = report.narrative().read();
        this.hints = story.map(read -> StoryHints.of(read.excerpt().text())).orElse(StoryHints.NONE);
    }

    static Situation of(Protocol protocol, Decision decision, Report report) {
        return new ReportedSituation(protocol, decision, report).situation();
    }

    private Situation situation() {
        return new Situation(
                area(),
                stage(),
                Set.copyOf(decision.causes()),
                new Cautions(cautions(false), cautions(true), operated()),
                Stream.concat(report.preferences().tools().stream(), hints.tools().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                report.preferences().setting().orElse(hints.atHome() ? Setting.HOME : Setting.WORK),
                report.preferences().wants(),
                hints.cramp() || CRAMPS.stream().anyMatch(this::isPresent));
    }

    /** Of two places that a narrative names alike, the first. More than two are many. */
    private String area() {
        List<String> places =
                story.map(StoryReading::reading).map(Reading::places).orElse(List.of());
        return facts.area().orElse(places.isEmpty() || places.size() > 2 ? EVERYWHERE : places.get(0));
    }

    private Optional<Stage> stage() {
        return facts.number(DAYS).stream()
                .mapToObj(days -> Stage.after((int) days))
                .findFirst();
    }

    private Set<String> cautions(boolean presumed) {
        return decision.avoid().stream()
                .filter(ban -> ban.presumed() == presumed)
                .map(Ban::caution)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> operated() {
        return protocol.findings().values().stream()
                .filter(finding -> isPresent(finding.id()))
                .map(Finding::operated)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPresent(String finding) {
        return facts.has(finding) == Truth.TRUE;
    }
}
