package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.schedule.timetable.Source;
import java.util.List;
import java.util.Optional;

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

    /** Replaces a remedy that is no longer safe or published by a message. */
    public RenderedNudge render(NudgeContent content, Source source) {
        NudgeKind lead = content.kinds().get(0);
        if (remedies.need().held()) {
            return lead == NudgeKind.CHECK_IN
                    ? message(content, wanted.held(), why(content, source))
                    : message(content, wanted.waits(), Optional.empty());
        }
        if (lead == NudgeKind.CHECK_IN) {
            return message(content, wanted.checkIn(), why(content, source));
        }
        if (content.remedy().isPresent()) {
            return content.remedy()
                    .flatMap(remedies::stillSafe)
                    .map(remedy -> of(remedy, content, source))
                    .orElseGet(() -> message(content, wanted.gone(), Optional.empty()));
        }
        return NudgeKinds.of(lead).isPlain()
                ? plain(content, source)
                : message(content, wanted.gone(), Optional.empty());
    }

    private Optional<String> why(NudgeContent content, Source source) {
        return Optional.of(new WhyNow(remedies.need(), wanted).of(content, Optional.empty(), source));
    }

    private RenderedNudge message(NudgeContent content, Phrases.Words words, Optional<String> why) {
        return new RenderedNudge(
                content.kinds(),
                wanted.language(),
                words.title(),
                why,
                words.text(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private RenderedNudge plain(NudgeContent content, Source source) {
        NudgeKind lead = content.kinds().get(0);
        List<String> then = then(content.kinds());
        return new RenderedNudge(
                content.kinds(),
                wanted.language(),
                wanted.title(wanted.title(key(lead)), then),
                why(content, source),
                wanted.plain(key(lead), content.turn()),
                wanted.after(then),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PLAIN_MINUTES));
    }

    private RenderedNudge of(RemedyPublished remedy, NudgeContent content, Source source) {
        Phrases phrases = remedy.texts().containsKey(wanted.language()) ? wanted : wanted.english();
        String why = new WhyNow(remedies.need(), phrases).of(content, Optional.of(remedy), source);
        RenderedNudge act = of(remedy, content, phrases, why);
        RenderedNudge whole =
                act.followedBy(phrases.title(act.title(), then(content.kinds())), phrases.after(then(content.kinds())));
        // One act that is read is worth more than three that are not.
        return whole.isTooLong() ? act : whole;
    }

    private RenderedNudge of(RemedyPublished remedy, NudgeContent content, Phrases phrases, String why) {
        RemedyPublished.Nudge act = act(remedy, phrases.language());
        RenderedNudge rendered = new RenderedNudge(
                content.kinds(),
                phrases.language(),
                act.title(),
                Optional.of(why),
                act.text(),
                List.of(),
                act.stop(),
                beforeYouStart(remedy, phrases),
                Optional.of(remedy.slug()),
                Optional.of(remedy.minutes()));
        return rendered.isTooLong() ? rendered.warnedBy(phrases.warnedOnItsPage()) : rendered;
    }

    /** The kinds that follow the first; after a walk nobody needs to change position. */
    private List<String> then(List<NudgeKind> kinds) {
        return kinds.stream()
                .skip(1)
                .filter(kind -> NudgeKinds.of(kind).isPlain())
                .filter(kind -> kind != NudgeKind.POSTURE || kinds.get(0) != NudgeKind.WALK)
                .map(this::key)
                .toList();
    }

    /** As the words of the kind are keyed: who cannot stand up, or stands all day, changes position in another way. */
    private String key(NudgeKind kind) {
        List<String> causes = remedies.need().causes();
        if (kind != NudgeKind.POSTURE) {
            return kind.key();
        }
        if (causes.contains("wheelchair")) {
            return "posture-seated";
        }
        return causes.contains("standing") && !causes.contains("sitting-still") ? "posture-standing" : kind.key();
    }

    /** Triage asks about every caution, so only those whom it did not ask are warned. */
    private Optional<String> beforeYouStart(RemedyPublished remedy, Phrases phrases) {
        return remedies.need().screened()
                ? Optional.empty()
                : phrases.beforeYouStart(NudgeEligibility.strains(remedy), NudgeEligibility.named(remedy));
    }

    private static RemedyPublished.Nudge act(RemedyPublished remedy, String language) {
        RemedyPublished.Text none =
                new RemedyPublished.Text(remedy.slug(), remedy.slug(), List.of(remedy.slug()), Optional.empty());
        RemedyPublished.Text text = remedy.texts().getOrDefault(language, none);
        return text.nudge().orElseGet(() -> ShortenedSteps.of(text));
    }
}
