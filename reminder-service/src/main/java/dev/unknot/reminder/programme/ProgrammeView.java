package dev.unknot.reminder.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme in the words of the person it is for.
 *
 * @param area a key of the vocabulary's areas
 * @param startedOn the first day of week 1
 * @param week the week that the person is in, from 1
 * @param weeks how many there are
 * @param phases all weeks in order; the same is done in all weeks of a phase
 * @param pain how much pain is fine, and what to do when it is more
 * @param stop signs to stop at once and get help
 * @param beSeen when to see a professional
 * @param after what to do after the last week
 * @param language of the words, BCP 47
 */
public record ProgrammeView(
        String area,
        String title,
        LocalDate startedOn,
        int week,
        int weeks,
        List<Phase> phases,
        String pain,
        List<String> stop,
        List<String> beSeen,
        String after,
        String language) {

    /**
     * Weeks in which the same is done.
     *
     * @param from the first week
     * @param to the last week, inclusive
     * @param why what these weeks are for
     */
    public record Phase(int from, int to, String why, List<Activity> activities) {}

    /**
     * One remedy.
     *
     * @param dose how much and how often, in words
     * @param url in content
     */
    public record Activity(String slug, String title, String dose, int minutes, String url) {}
}
