package dev.unknot.delivery.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import io.quarkus.qute.Template;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template of an e-mail. MJML makes HTML of it once; each mail only fills it in. */
public final class MailTemplate {

    /** What is filled in; every other brace of the HTML belongs to a style sheet. */
    private static final Pattern EXPRESSION = Pattern.compile("\\{(?:[#/][^{}]*|(?:mail|words|step|item)[._a-zA-Z]*)}");

    private final Template html;
    private final Template text;

    /** An e-mail as it is sent. */
    public record Mail(String html, String text) {}

    private MailTemplate(String name) {
        String rendered = Mjml4j.render(Templates.resource("/mail/" + name + ".mjml"), new Mjml4j.Configuration("en"));
        html = Templates.html(withoutOtherBraces(rendered));
        text = Templates.text(Templates.resource("/mail/" + name + ".txt"));
    }

    /** Of a mail about one nudge; its content is a {@link MailContent}. */
    public static MailTemplate ofNudge() {
        return new MailTemplate("nudge");
    }

    /** Of a summary; its content is a {@link DigestContent}. */
    public static MailTemplate ofDigest() {
        return new MailTemplate("digest");
    }

    public Mail fill(Object content, Words words) {
        return new Mail(fill(html, content, words), fill(text, content, words));
    }

    private static String fill(Template template, Object content, Words words) {
        return template.data("mail", content).data("words", words).render();
    }

    private static String withoutOtherBraces(String html) {
        StringBuilder escaped = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(html);
        int from = 0;
        while (expression.find()) {
            escaped.append(html.substring(from, expression.start()).replace("{", "\\{"))
                    .append(expression.group());
            from = expression.end();
        }
        return escaped.append(html.substring(from).replace("{", "\\{")).toString();
    }
}
