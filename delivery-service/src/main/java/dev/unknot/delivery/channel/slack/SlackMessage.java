package dev.unknot.delivery.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.Words;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A nudge in Block Kit. All text is plain, so that nothing in it can mention anybody or become a link. */
final class SlackMessage {

    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_SECTION = 3_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SlackMessage() {}

    /** @param answer what a button sends back; without it there is only the one that opens the nudge */
    static ObjectNode of(Message message, Optional<String> answer) {
        Words words = Words.of(message.language());
        ObjectNode json = JSON.objectNode();
        // What notifications show: neutral in every case.
        json.put("text", message.title());
        ArrayNode blocks = json.putArray("blocks");
        blocks.add(header(message.detail().map(Detail::title).orElse(message.title())));
        blocks.add(section(message.detail().map(SlackMessage::text).orElse(message.text())));
        blocks.add(buttons(message, words, answer));
        json.put("unfurl_links", false);
        json.put("unfurl_media", false);
        return json;
    }

    /** What stands in place of a message whose button was used. */
    static ObjectNode acted(String text) {
        ObjectNode json = JSON.objectNode();
        json.put("replace_original", true);
        json.put("text", text);
        json.putArray("blocks").add(section(text));
        return json;
    }

    private static ObjectNode header(String title) {
        ObjectNode block = JSON.objectNode().put("type", "header");
        block.set("text", plain(title, LONGEST_HEADER));
        return block;
    }

    private static ObjectNode section(String text) {
        ObjectNode block = JSON.objectNode().put("type", "section");
        block.set("text", plain(text, LONGEST_SECTION));
        return block;
    }

    private static ObjectNode buttons(Message message, Words words, Optional<String> answer) {
        ObjectNode block = JSON.objectNode().put("type", "actions");
        ArrayNode elements = block.putArray("elements");
        answer.ifPresent(value -> {
            elements.add(button(SlackAnswer.DONE, words.actions().done())
                    .put("value", value)
                    .put("style", "primary"));
            elements.add(button(SlackAnswer.LATER, words.actions().later()).put("value", value));
            elements.add(
                    button(SlackAnswer.NOT_TODAY, words.actions().notToday()).put("value", value));
        });
        elements.add(
                button(SlackAnswer.OPEN, words.open()).put("url", message.link().toString()));
        return block;
    }

    private static ObjectNode button(SlackAnswer answer, String label) {
        ObjectNode button = JSON.objectNode().put("type", "button").put("action_id", answer.key());
        button.set("text", plain(label, LONGEST_HEADER));
        return button;
    }

    private static String text(Detail detail) {
        return detail.steps().isEmpty() ? detail.text() : detail.text() + "\n\n" + String.join("\n\n", detail.steps());
    }

    private static ObjectNode plain(String text, int longest) {
        return JSON.objectNode()
                .put("type", "plain_text")
                .put("text", shortened(text, longest))
                .put("emoji", false);
    }

    /** Counted as Slack does, in characters; cut between words. */
    private static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        int space = start.lastIndexOf(' ');
        return (space > 0 ? start.substring(0, space) : start) + "…";
    }

    static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
