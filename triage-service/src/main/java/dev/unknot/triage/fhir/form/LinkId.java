package dev.unknot.triage.fhir.form;

import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.report.AccompanyingQuestion;
import dev.unknot.triage.report.RepeatedQuestion;
import java.util.Optional;

/**
 * The linkIds. A finding and a tick have their own id; the group behind a tick has the suffix {@code -detail}, and
 * "none of these" in a group the suffix {@code -none}. What is asked a second time has the prefix {@code again:}.
 */
final class LinkId {

    /** The group for age, area and duration, which are on no screen. */
    static final String PERSON = "screen-person";

    private static final String DETAIL = "-detail";
    private static final String NONE = "-none";
    private static final String WHY = "-why";

    private LinkId() {}

    static String group(Protocol protocol, String question) {
        return isTick(protocol, first(question)) ? question + DETAIL : question;
    }

    static String none(String question) {
        return question + NONE;
    }

    static String why(String question) {
        return question + WHY;
    }

    static boolean isTick(Protocol protocol, String linkId) {
        return screen(protocol, linkId).flatMap(Screen::gate).isPresent();
    }

    /** The question of a group; empty if the linkId is not a group. */
    static Optional<String> question(Protocol protocol, String linkId) {
        if (isOnNoScreen(protocol, linkId) || (screen(protocol, linkId).isPresent() && !isTick(protocol, linkId))) {
            return Optional.of(linkId);
        }
        return without(DETAIL, linkId).filter(id -> isTick(protocol, first(id)));
    }

    /** The screen of a "none of these" item. */
    static Optional<Screen> none(Protocol protocol, String linkId) {
        return without(NONE, linkId).flatMap(id -> screen(protocol, id));
    }

    private static boolean isOnNoScreen(Protocol protocol, String question) {
        return question.equals(PERSON) || AccompanyingQuestion.isId(protocol, question);
    }

    static boolean isWhy(Protocol protocol, String linkId) {
        return without(WHY, linkId)
                .filter(id -> isOnNoScreen(protocol, id)
                        || screen(protocol, first(id)).isPresent())
                .isPresent();
    }

    /** Whether it asks a finding or a line a second time. */
    static boolean isRepeated(Protocol protocol, String linkId) {
        return RepeatedQuestion.isId(linkId)
                && (isTick(protocol, first(linkId))
                        || Optional.ofNullable(protocol.findings().get(first(linkId)))
                                .filter(finding -> finding.range().isEmpty())
                                .isPresent());
    }

    /** The linkId under which it was asked first. */
    static String first(String linkId) {
        return RepeatedQuestion.isId(linkId) ? RepeatedQuestion.first(linkId) : linkId;
    }

    static Optional<Screen> screen(Protocol protocol, String id) {
        return Optional.ofNullable(protocol.screens().get(id));
    }

    private static Optional<String> without(String ending, String linkId) {
        return linkId.endsWith(ending)
                ? Optional.of(linkId.substring(0, linkId.length() - ending.length()))
                : Optional.empty();
    }
}
