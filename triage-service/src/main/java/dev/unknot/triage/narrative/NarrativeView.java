package dev.unknot.triage.narrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.crisis.CrisisView;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Spoken;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Passage;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.reading.Unread;
import dev.unknot.triage.narrative.suspicion.Suspected;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was understood of a narrative, each part with its exact words and their position.
 *
 * @param language of all texts but the quotes
 * @param area where it hurts, as a key of the vocabulary's areas
 * @param setAside findings that the narrative mentions without saying that the person has them
 * @param notUnderstood passages that seem to be about health but were not understood, so that a person can be asked
 *     about them
 * @param suspected danger signs that words which were not understood may mean; they count for nothing until answered
 * @param unread the part of a long narrative that was not read
 * @param crisis where to find help, when words may be about self-harm
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NarrativeView(
        Language language,
        List<Understood> understood,
        Optional<Located> area,
        List<SetAside> setAside,
        List<Passage> notUnderstood,
        List<Suspected> suspected,
        @Schema(implementation = Unread.class) Optional<Unread> unread,
        @Schema(implementation = CrisisView.class) Optional<CrisisView> crisis)
        implements Spoken {

    /**
     * A finding that can be sent as an answer once the person confirms it.
     *
     * @param present absent where {@code unsure} is true
     * @param because the basis of the reading: stated, negation, resolved and so on
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "UnderstoodWords")
    public record Understood(
            String finding,
            String label,
            Optional<Boolean> present,
            Optional<Boolean> unsure,
            Optional<Double> value,
            String quote,
            int from,
            int to,
            String because) {}

    public record SetAside(String finding, String label, String quote, int from, int to, String because) {}

    public record Located(String area, String quote, int from, int to) {}

    static NarrativeView of(
            Protocol protocol,
            Reading reading,
            List<Suspected> suspected,
            Optional<Unread> unread,
            Optional<CrisisView> crisis) {
        UnaryOperator<String> label =
                finding -> Optional.ofNullable(protocol.findings().get(finding))
                        .map(Finding::label)
                        .orElse(finding);
        Stream<Understood> mentions = reading.mentions().stream().map(each -> understood(each, label));
        Stream<Understood> numbers = reading.numbers().stream()
                .map(each -> new Understood(
                        each.finding(),
                        label.apply(each.finding()),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.of(each.value()),
                        each.quote(),
                        each.from(),
                        each.to(),
                        "measured"));
        return new NarrativeView(
                protocol.language(),
                Stream.concat(mentions, numbers).toList(),
                reading.area().map(place -> new Located(place.area(), place.quote(), place.from(), place.to())),
                reading.setAside().stream()
                        .map(each -> new SetAside(
                                each.finding(),
                                label.apply(each.finding()),
                                each.quote(),
                                each.from(),
                                each.to(),
                                because(each)))
                        .toList(),
                reading.notUnderstood(),
                suspected,
                unread,
                crisis);
    }

    private static Understood understood(Mention mention, UnaryOperator<String> label) {
        boolean unsure = mention.is(Status.UNSURE);
        return new Understood(
                mention.finding(),
                label.apply(mention.finding()),
                unsure ? Optional.empty() : Optional.of(mention.is(Status.TRUE)),
                unsure ? Optional.of(true) : Optional.empty(),
                Optional.empty(),
                mention.quote(),
                mention.from(),
                mention.to(),
                because(mention));
    }

    private static String because(Mention mention) {
        return mention.because().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
