package dev.unknot.delivery.unsubscribe;

import dev.unknot.delivery.template.Page;
import dev.unknot.delivery.template.Words;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The pages behind a link: before, after, and for a link that is none. */
@Singleton
class UnsubscribePage {

    private final Page page = new Page("/page/unsubscribe.html");

    /** One button, which posts to this very address. */
    String question(Stoppable stoppable, Words words) {
        Words.Unsubscribe texts = words.unsubscribe();
        return of(
                words,
                filled(stoppable.digest() ? texts.digestTitle() : texts.title(), stoppable, words),
                filled(stoppable.digest() ? texts.digestText() : texts.text(), stoppable, words),
                Optional.of(texts.button()));
    }

    String done(Stoppable stoppable, Words words) {
        Words.Unsubscribe texts = words.unsubscribe();
        return of(
                words,
                filled(stoppable.digest() ? texts.digestDoneTitle() : texts.doneTitle(), stoppable, words),
                texts.doneText(),
                Optional.empty());
    }

    String wrong(Words words) {
        return of(words, words.unsubscribe().wrongTitle(), words.unsubscribe().wrongText(), Optional.empty());
    }

    private String of(Words words, String title, String text, Optional<String> button) {
        return page.fill(new Content(words.language(), title, text, button));
    }

    /** What is filled in. */
    record Content(String language, String title, String text, Optional<String> button) {}

    private static String filled(String text, Stoppable stoppable, Words words) {
        return text.replace("{channel}", words.channel(stoppable.channel()));
    }
}
