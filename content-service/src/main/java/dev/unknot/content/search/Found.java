package dev.unknot.content.search;

import dev.unknot.content.search.query.Question;
import java.util.List;
import java.util.Optional;

/** What a query found, best first. */
public final class Found {

    private final List<Match> matches;
    private final Question question;

    Found(List<Match> matches, Question question) {
        this.matches = matches;
        this.question = question;
    }

    public List<Match> matches() {
        return matches;
    }

    /** The query that was answered instead, when words of it were taken for slips of the finger. */
    public Optional<String> correctedQuery() {
        return question.corrected();
    }

    Question question() {
        return question;
    }
}
