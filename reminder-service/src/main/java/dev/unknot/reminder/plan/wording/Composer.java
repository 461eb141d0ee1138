package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.NudgeKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders nudges for one person: in their language, with the remedies that suit them. */
public final class Composer {

    private static final int PLAIN_MINUTES = 1;

    private final EligibleRemedies remedies;
    private final Phrases wanted;

    /** @param language a BCP 47 tag; a nudge whose remedy has no words in it is rendered in English */
    public Composer(EligibleRemedies remedies, Optional<String> language) {
        this.remedies = remedies;
        this.wanted = Phrases.of(language);
    }

    /** Replaces a remedy that is no longer safe or published by a message without steps. */
    public RenderedNudge render(NudgeContent content) {
        NudgeKind lead = content.kinds().get(0);
        if (remedies.need().held()) {
            return message(content, lead == NudgeKind.CHECK_IN ? wanted.held() : wanted.waits());
        }
        if (content.remedy().isPresent()) {
            return content.remedy()
                    .flatMap(remedies::stillSafe)
                    .map(remedy -> of(remedy, content))
                    .orElseGet(() -> message(content, wanted.gone()));
        }
        if (lead == NudgeKind.CHECK_IN) {
            return message(content, wanted.checkIn());
        }
        return NudgeKinds.of(lead).isPlain() ? plain(content) : message(content, wanted.gone());
    }

    private RenderedNudge message(NudgeContent content, Phrases.Words words) {
        return new RenderedNudge(
                content.kinds(),
                wanted.language(),
                words.title(),
                words.text(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private RenderedNudge plain(NudgeContent content) {
        List<String> steps = content.kinds().stream()
                .filter(kind -> NudgeKinds.of(kind).isPlain())
                .map(kind -> wanted.plain(kind, content.turn()))
                .toList();
        return new RenderedNudge(
                content.kinds(),
                wanted.language(),
                wanted.title(content.kinds().get(0)),
                String.join(" ", steps),
                Optional.empty(),
                steps,
                Optional.of(PLAIN_MINUTES));
    }

    private RenderedNudge of(RemedyPublished remedy, NudgeContent content) {
        Phrases phrases = remedy.texts().containsKey(wanted.language()) ? wanted : wanted.english();
        RemedyPublished.Text instructions = textOf(remedy, phrases.language());
        List<NudgeKind> then = then(content.kinds());
        List<String> steps = new ArrayList<>(instructions.steps());
        then.forEach(kind -> steps.add(phrases.plain(kind, content.turn())));
        String text = Stream.of(Stream.of(instructions.summary()), care(phrases), phrases.heed(remedy.warnedBy()))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
        return new RenderedNudge(
                content.kinds(),
                phrases.language(),
                phrases.title(instructions.title(), then),
                text,
                Optional.of(remedy.slug()),
                steps,
                Optional.of(remedy.minutes()));
    }

    /** The kinds that follow the remedy; after a walk nobody needs to change position. */
    private static List<NudgeKind> then(List<NudgeKind> kinds) {
        return kinds.stream()
                .skip(1)
                .filter(kind -> NudgeKinds.of(kind).isPlain())
                .filter(kind -> kind != NudgeKind.POSTURE || kinds.get(0) != NudgeKind.WALK)
                .toList();
    }

    private Stream<String> care(Phrases phrases) {
        return remedies.need().screened() ? Stream.empty() : Stream.of(phrases.gentle());
    }

    private static RemedyPublished.Text textOf(RemedyPublished remedy, String language) {
        Map<String, RemedyPublished.Text> texts = remedy.texts();
        return texts.getOrDefault(
                language, new RemedyPublished.Text(remedy.slug(), remedy.slug(), List.of(), Optional.empty()));
    }
}
