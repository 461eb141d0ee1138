package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Assertion;
import dev.unknot.triage.narrative.context.AssertionBasis;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.lexicon.Hit;
import dev.unknot.triage.narrative.text.Sentence;
import java.util.Optional;

/** A finding mentioned in a narrative, with its assertion. */
record AssertedFinding(String finding, Hit hit, Sentence sentence, Assertion assertion) {

    int from() {
        return sentence.get(hit.first()).from();
    }

    int to() {
        return sentence.get(hit.last()).to();
    }

    boolean is(Status status) {
        return assertion.status().filter(status::equals).isPresent();
    }

    /** As what somebody else wrote. */
    AssertedFinding aside() {
        return new AssertedFinding(finding, hit, sentence, new Assertion(Optional.empty(), AssertionBasis.HYPOTHESIS));
    }

    boolean isSetAside() {
        return assertion.status().isEmpty();
    }

    Mention mention(String story) {
        return new Mention(
                finding,
                assertion.status().orElse(Status.FALSE),
                story.substring(from(), to()),
                from(),
                to(),
                assertion.because());
    }
}
