package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a narrative that a poster, a leaflet or the like says, in quotation marks. */
final class Quotations {

    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00bb]{12,800}[\"\u201c\u201d\u00bb]");

    /** How many words before a quotation may name where it is from. */
    private static final int NEAR = 8;

    private record Span(int from, int to) {}

    private final List<Span> spans = new ArrayList<>();

    private Quotations() {}

    static Quotations in(String text, List<AnnotatedSentence> story) {
        Quotations quotations = new Quotations();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (namesSource(story, quoted.start())) {
                quotations.spans.add(new Span(quoted.start(), quoted.end()));
            }
        }
        return quotations;
    }

    private static boolean namesSource(List<AnnotatedSentence> story, int before) {
        int left = NEAR;
        for (int s = story.size() - 1; s >= 0; s--) {
            AnnotatedSentence sentence = story.get(s);
            for (int i = sentence.sentence().size() - 1; i >= 0 && left > 0; i--) {
                if (sentence.sentence().get(i).to() <= before) {
                    left--;
                    if (sentence.isOf(i, "source") || sentence.isOf(i, "source-of-talk")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean hold(AssertedFinding finding) {
        return spans.stream().anyMatch(span -> span.from() <= finding.from() && finding.to() <= span.to());
    }
}
