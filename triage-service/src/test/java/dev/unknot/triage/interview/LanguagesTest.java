package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.decision.Decision.Ban;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In every language the protocol asks the same and decides the same. */
class LanguagesTest {

    private static final List<Case> CASES = Stream.of(Case.own(), Case.heldOut(), Case.german(), Case.dangers())
            .flatMap(List::stream)
            .toList();

    private static final List<Interview> IN_ENGLISH =
            CASES.stream().map(each -> interview(each, Language.ENGLISH)).toList();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theProtocolSpeaksIt(Language language) {
        assertThat(ProtocolFixture.inAllLanguages().in(language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"GERMAN", "SPANISH"})
    void everyCaseIsAskedAndDecidedAlike(Language language) {
        assertThat(CASES).hasSizeGreaterThan(400);
        assertThat(CASES.stream().map(each -> interview(each, language))).containsExactlyElementsOf(IN_ENGLISH);
    }

    private static Interview interview(Case each, Language language) {
        Protocol protocol = ProtocolFixture.inAllLanguages().in(language);
        Interviewee person = new Interviewee(protocol, each.area(), new LinkedHashSet<>(each.present()), each.numbers())
                .interviewed();
        Decision decision = Assessor.decide(protocol, person.facts());
        return new Interview(
                person.questions().stream().map(Asked::of).toList(),
                decision.level(),
                decision.provisional(),
                decision.reasons().stream().map(Rule::id).toList(),
                decision.unanswered(),
                decision.watchFor().stream().map(Sign::finding).toList(),
                decision.avoid().stream().map(Ban::caution).toList(),
                decision.causes());
    }

    /** What happens in an interview, without its words. */
    private record Interview(
            List<Asked> asked,
            Level level,
            boolean provisional,
            List<String> reasons,
            Set<String> unanswered,
            List<String> watchFor,
            List<String> avoid,
            List<String> causes) {}

    private record Asked(String question, boolean optional, List<String> items) {
        static Asked of(Question question) {
            return new Asked(
                    question.id(),
                    question.optional(),
                    question.items().stream().map(Question.Item::finding).toList());
        }
    }
}
