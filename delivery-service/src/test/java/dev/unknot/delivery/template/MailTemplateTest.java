package dev.unknot.delivery.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import dev.unknot.delivery.template.MailContent.Drawing;
import dev.unknot.delivery.template.MailTemplate.Mail;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTemplateTest {

    private static final Optional<Drawing> DRAWING = Optional.of(new Drawing("drawing", "A person tucks the chin in."));

    private final MailTemplate template = MailTemplate.ofNudge();

    @ParameterizedTest
    @CsvSource({
        "en, Open Unknot, Stop these emails",
        "de-AT, Unknot öffnen, Diese E-Mails abbestellen",
        "es-MX, Abrir Unknot, Dejar de recibir estos correos",
        "fr, Open Unknot, Stop these emails"
    })
    void everyMailIsInThePersonsLanguage(String language, String open, String stop) {
        Mail mail = fill(MessageFixture.neutral(language, "Title", "Text."));

        assertThat(mail.html()).contains(open).contains(stop);
        assertThat(mail.text()).contains(open + ": https://").contains(stop + ": https://");
        assertThat(mail.html()).contains("lang=\"" + Words.of(language).language() + "\"");
    }

    @Test
    void everythingIsFilledIn() {
        Mail mail = fill(MessageFixture.full());

        assertThat(mail.html())
                .doesNotContain("{mail")
                .doesNotContain("{words")
                .doesNotContain("{#")
                .doesNotContain("\\{");
        assertThat(mail.text()).doesNotContain("{").doesNotContain("}");
        assertThat(mail.html()).contains("@media only screen");
    }

    @Test
    void withNeutralWordsThereIsNothingElse() {
        Mail mail = fill(MessageFixture.neutral());

        assertThat(mail.html())
                .contains("A short break is due")
                .doesNotContain("<ol")
                .doesNotContain("cid:");
        assertThat(mail.text()).isEqualTo("""
            A short break is due

            Open Unknot to see what to do.

            Open Unknot: https://unknot.example/nudges/%s

            --
            You get this email because you chose to get nudges by email.
            Stop these emails: https://unknot.example/api/delivery/unsubscribe/token
            """.formatted(MessageFixture.NUDGE));
    }

    @Test
    void fullWordsComeWithStepsAndDrawing() {
        Mail mail = fill(MessageFixture.full());

        assertThat(mail.html())
                .contains("Chin tuck</h1>")
                .contains("<p style=\"margin:16px 0 0;\">Slide your chin back &amp; hold for 5 seconds.</p>")
                .contains("src=\"cid:drawing\"")
                .contains("alt=\"A person tucks the chin in.\"");
        assertThat(mail.text()).contains("""
            as if making a double chin.

            Sit tall.

            Slide your chin back & hold for 5 seconds.

            Let go. Repeat 8 times.

            Open Unknot:""");
    }

    @Test
    void subjectAndPreviewStayNeutralWithFullWords() {
        MailContent content = MailContent.of(MessageFixture.full(), DRAWING);

        assertThat(content.subject()).isEqualTo("A short break is due");
        assertThat(content.preview()).isEqualTo("Open Unknot to see what to do.");
    }

    @Test
    void aDrawingIsLeftOutOfNeutralWords() {
        assertThat(MailContent.of(MessageFixture.neutral(), DRAWING).drawing()).isEmpty();
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(MailContent.of(MessageFixture.neutral("en", " A\r\nBcc: x@y.z ", "b"), Optional.empty())
                        .subject())
                .isEqualTo("A Bcc: x@y.z");
    }

    @Test
    void whatIsFilledInCannotBecomeMarkup() {
        Mail mail = fill(MessageFixture.full(
                new Detail("<script>alert(1)</script>", "{mail.stop} & \"x\"", List.of("<b>"), Optional.empty())));

        assertThat(mail.html())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;")
                .contains("{mail.stop} &amp; &quot;x&quot;")
                .contains("&lt;b&gt;");
        assertThat(mail.text()).contains("<script>alert(1)</script>").contains("{mail.stop} & \"x\"");
    }

    /** Whoever serves a font or a picture would learn when a mail is opened. */
    @Test
    void openingAMailLoadsNothing() {
        String html = fill(MessageFixture.full())
                .html()
                .replaceAll("href=\"https://unknot\\.example/[^\"]*\"", "")
                .replace("xmlns=\"http://www.w3.org/1999/xhtml\"", "");

        assertThat(html)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("@import")
                .doesNotContain("<link");
    }

    @Test
    void aMailIsSmallerThanWhatGmailCutsOff() {
        assertThat(fill(MessageFixture.full()).html().length()).isLessThan(20_000);
    }

    private Mail fill(Message message) {
        return template.fill(MailContent.of(message, DRAWING), Words.of(message.language()));
    }
}
