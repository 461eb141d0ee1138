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

/** Puts acts into the words of one person: what is offered to them, in their language. */
public final class Composer {

    private static final int PLAIN_MINUTES = 1;

    private final EligibleRemedies offer;
    private final Phrases wanted;

    /** Words in the language, a BCP 47 tag, as far as all that is said can be said in it; else in English. */
    public Composer(EligibleRemedies offer, Optional<String> language) {
        this.offer = offer;
        this.wanted = Phrases.of(language);
    }

    /** The words for it as things stand now; what is no longer safe or published is said to be so, without its steps. */
    public RenderedNudge words(NudgeContent pick) {
        NudgeKind lead = pick.kinds().get(0);
        if (offer.need().held()) {
            return said(pick, lead == NudgeKind.CHECK_IN ? wanted.held() : wanted.waits());
        }
        if (pick.remedy().isPresent()) {
            return pick.remedy()
                    .flatMap(offer::stillSafe)
                    .map(remedy -> of(remedy, pick))
                    .orElseGet(() -> said(pick, wanted.gone()));
        }
        if (lead == NudgeKind.CHECK_IN) {
            return said(pick, wanted.checkIn());
        }
        return NudgeKinds.of(lead).isPlain() ? plain(pick) : said(pick, wanted.gone());
    }

    private RenderedNudge said(NudgeContent pick, Phrases.Words words) {
        return new RenderedNudge(
                pick.kinds(),
                wanted.language(),
                words.title(),
                words.text(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private RenderedNudge plain(NudgeContent pick) {
        List<String> steps = pick.kinds().stream()
                .filter(kind -> NudgeKinds.of(kind).isPlain())
                .map(kind -> wanted.plain(kind, pick.turn()))
                .toList();
        return new RenderedNudge(
                pick.kinds(),
                wanted.language(),
                wanted.title(pick.kinds().get(0)),
                String.join(" ", steps),
                Optional.empty(),
                steps,
                Optional.of(PLAIN_MINUTES));
    }

    private RenderedNudge of(RemedyPublished remedy, NudgeContent pick) {
        Phrases phrases = remedy.texts().containsKey(wanted.language()) ? wanted : wanted.english();
        RemedyPublished.Text told = textOf(remedy, phrases.language());
        List<NudgeKind> then = then(pick.kinds());
        List<String> steps = new ArrayList<>(told.steps());
        then.forEach(kind -> steps.add(phrases.plain(kind, pick.turn())));
        String text = Stream.of(Stream.of(told.summary()), care(phrases), phrases.heed(remedy.warnedBy()))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
        return new RenderedNudge(
                pick.kinds(),
                phrases.language(),
                phrases.title(told.title(), then),
                text,
                Optional.of(remedy.slug()),
                steps,
                Optional.of(remedy.minutes()));
    }

    /** What is done after the remedy; whoever walks has changed position already. */
    private static List<NudgeKind> then(List<NudgeKind> kinds) {
        return kinds.stream()
                .skip(1)
                .filter(kind -> NudgeKinds.of(kind).isPlain())
                .filter(kind -> kind != NudgeKind.POSTURE || kinds.get(0) != NudgeKind.WALK)
                .toList();
    }

    private Stream<String> care(Phrases phrases) {
        return offer.need().screened() ? Stream.empty() : Stream.of(phrases.gentle());
    }

    private static RemedyPublished.Text textOf(RemedyPublished remedy, String language) {
        Map<String, RemedyPublished.Text> texts = remedy.texts();
        return texts.getOrDefault(language, new RemedyPublished.Text(remedy.slug(), remedy.slug(), List.of()));
    }
}
