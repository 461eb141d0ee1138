package dev.unknot.triage.cdshooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Spoken;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.rule.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response to a hook.
 *
 * @param language of all texts; only in the headers, as CDS Hooks knows no such field
 */
public record Cards(@JsonIgnore Language language, List<Card> cards) implements Spoken {

    /** CDS Hooks requires fewer than 140 characters. */
    private static final int LONGEST_SUMMARY = 139;

    /** @param detail in Markdown: the reasons, what is unanswered, what helps, what to avoid and what to watch for */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Card(
            UUID uuid, String summary, String detail, Indicator indicator, SourceView source, List<Link> links) {}

    public enum Indicator {
        INFO,
        WARNING,
        CRITICAL;

        static Indicator of(Level level) {
            return switch (level) {
                case SELF_CARE, ROUTINE -> INFO;
                case URGENT -> WARNING;
                case EMERGENCY, AMBULANCE -> CRITICAL;
            };
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The source of the most urgent reason. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "CardSource")
    public record SourceView(String label, Optional<String> url) {}

    public record Link(String label, String url, String type) {}

    static Cards of(Protocol protocol, Decision decision, List<RemedyView> remedies) {
        Source source = decision.reasons().get(0).sources().get(0);
        return new Cards(
                protocol.language(),
                List.of(new Card(
                        UUID.randomUUID(),
                        summary(protocol, decision),
                        CardDetail.of(protocol, decision, remedies),
                        Indicator.of(decision.level()),
                        new SourceView(source.title(), source.url()),
                        links(decision))));
    }

    private static String summary(Protocol protocol, Decision decision) {
        String headline = protocol.adviceFor(decision.level()).headline();
        String text = decision.provisional() ? protocol.say(Message.CARD_PROVISIONAL, headline) : headline;
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }

    private static List<Link> links(Decision decision) {
        return decision.reasons().stream()
                .flatMap(rule -> rule.sources().stream())
                .distinct()
                .flatMap(source -> source.url().stream().map(url -> new Link(source.title(), url, "absolute")))
                .toList();
    }
}
