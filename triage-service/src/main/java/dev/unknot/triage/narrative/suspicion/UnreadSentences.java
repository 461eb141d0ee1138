package dev.unknot.triage.narrative.suspicion;

import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a narrative of which the rules did not understand every part. */
final class UnreadSentences {

    private static final Pattern SENTENCE = Pattern.compile("(?:[^.?!;\\n]|[.?!;](?!\\s|$))+");
    private static final Pattern PART = Pattern.compile(
            "(?:(?!\\b(?:and|but|so|though|although|because)\\b)[^,:()\\u2013\\u2014])+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\\u2019]+");
    private static final int SHORT = 3;

    private final String narrative;
    private final List<Span> understood;

    private record Span(int from, int to) {
        boolean overlaps(int start, int end) {
            return from < end && start < to;
        }
    }

    private UnreadSentences(String narrative, Reading reading) {
        this.narrative = narrative;
        understood = Stream.of(
                        Stream.concat(reading.mentions().stream(), reading.setAside().stream())
                                .map(UnreadSentences::span),
                        reading.numbers().stream().map(UnreadSentences::span),
                        reading.area().map(area -> new Span(area.from(), area.to())).stream())
                .flatMap(spans -> spans)
                .toList();
    }

    private static Span span(Mention mention) {
        return new Span(mention.from(), mention.to());
    }

    private static Span span(Measurement measure) {
        return new Span(measure.from(), measure.to());
    }

    static List<String> of(String narrative, Reading reading) {
        UnreadSentences sentences = new UnreadSentences(narrative, reading);
        return SENTENCE.matcher(narrative)
                .results()
                .filter(sentences::isUnread)
                .map(sentence -> sentence.group().strip())
                .toList();
    }

    private boolean isUnread(MatchResult sentence) {
        return PART.matcher(narrative)
                .region(sentence.start(), sentence.end())
                .results()
                .filter(part -> WORD.matcher(part.group()).results().count() >= SHORT)
                .anyMatch(part -> understood.stream().noneMatch(span -> span.overlaps(part.start(), part.end())));
    }
}
