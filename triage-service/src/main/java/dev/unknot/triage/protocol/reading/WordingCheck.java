package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.protocol.CrisisLines;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that every text shown to a person can be read at the age of twelve, and that translations keep its form. */
final class WordingCheck {

    /** How much longer than in English a text may be: so many times, and for short ones so many characters more. */
    private static final int LONGER = 2;

    private static final int SPARE = 20;

    private static final Set<String> ENDINGS = Set.of(".", "?", "!");

    private final ReadingAge age;
    private final List<String> faults = new ArrayList<>();

    private WordingCheck(ReadingAge age) {
        this.age = age;
    }

    static List<String> faults(Protocol protocol, ReadingAge age) {
        WordingCheck check = new WordingCheck(age);
        protocol.findings().values().forEach(check::finding);
        protocol.screens().values().forEach(check::screen);
        protocol.rules().forEach(check::rule);
        check.rule(protocol.provisional());
        protocol.advice().forEach((level, advice) -> {
            check.plain("level " + level, advice.headline());
            advice.whatToSay().forEach(line -> check.plain("level " + level, line));
        });
        protocol.cautions().forEach((caution, text) -> check.plain("caution " + caution, text));
        Optional.ofNullable(protocol.crisis().wording().get("en")).ifPresent(check::crisis);
        return check.faults;
    }

    /** What is wrong with a translation, as far as that shows without knowing the language. */
    static Optional<String> fault(String english, String translation) {
        if (translation.length() > LONGER * english.length() + SPARE) {
            return Optional.of("is more than twice as long as the English text: " + translation);
        }
        return ending(english).equals(ending(translation))
                ? Optional.empty()
                : Optional.of("must end as the English text ends, in \"" + ending(english) + "\": " + translation);
    }

    private static String ending(String text) {
        String last = text.substring(Math.max(0, text.length() - 1));
        return ENDINGS.contains(last) ? last : "";
    }

    private void crisis(CrisisLines.Wording wording) {
        Stream.of(wording.known(), wording.unknown(), wording.danger(), wording.unconfirmed())
                .forEach(text -> plain("crisisWording", text));
    }

    private void finding(Finding finding) {
        plain("finding " + finding.id(), finding.question());
    }

    private void screen(Screen screen) {
        plain("screen " + screen.id(), screen.question());
        screen.gate().ifPresent(gate -> plain("screen " + screen.id(), gate));
    }

    private void rule(Rule rule) {
        plain("rule " + rule.id(), rule.because());
    }

    private void plain(String where, String text) {
        double needed = age.of(text);
        if (text.isBlank()) {
            faults.add(where + " must not be blank");
        } else if (needed > ReadingAge.MOST) {
            faults.add(where + String.format(Locale.ROOT, " needs a reader of %.1f years: ", needed) + text);
        }
    }
}
