package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.context.Verdict;
import dev.unknot.triage.narrative.lexicon.Hit;
import dev.unknot.triage.narrative.text.Sentence;

/** Something that was said of a finding, and what it is worth. */
record Judged(String finding, Hit hit, Sentence sentence, Verdict verdict) {

    int from() {
        return sentence.get(hit.first()).from();
    }

    int to() {
        return sentence.get(hit.last()).to();
    }

    boolean is(Status status) {
        return verdict.status().filter(status::equals).isPresent();
    }

    boolean isAside() {
        return verdict.status().isEmpty();
    }

    Mention mention(String story) {
        return new Mention(
                finding,
                verdict.status().orElse(Status.FALSE),
                story.substring(from(), to()),
                from(),
                to(),
                verdict.because());
    }
}
