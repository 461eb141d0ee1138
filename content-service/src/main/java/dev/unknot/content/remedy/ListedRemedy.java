package dev.unknot.content.remedy;

import dev.unknot.content.search.StemmedTexts;

/**
 * A remedy as a list shows it in one language, made once for each state of the catalogue.
 *
 * @param language that of its texts
 * @param json a {@link RemedyView} without highlights
 * @param texts what a search marks
 */
record ListedRemedy(String language, byte[] json, StemmedTexts texts) {

    /** Its size in memory, roughly: each character of the texts is kept as part of the HTML, with the stems of the words. */
    int bytes() {
        return 2 * json.length;
    }
}
