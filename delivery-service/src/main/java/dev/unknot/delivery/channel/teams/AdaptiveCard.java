package dev.unknot.delivery.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.Words;

/** A nudge as an Adaptive Card 1.5. Its texts are runs, which know no Markdown: nothing in them can become a link. */
final class AdaptiveCard {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    private AdaptiveCard() {}

    /** As a workflow takes it. */
    static ObjectNode message(Message message) {
        ObjectNode json = JSON.objectNode().put("type", "message");
        json.putArray("attachments")
                .addObject()
                .put("contentType", CARD)
                .putNull("contentUrl")
                .set("content", card(message));
        return json;
    }

    static ObjectNode card(Message message) {
        Words words = Words.of(message.language());
        ObjectNode card = JSON.objectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.5")
                .put("lang", words.language())
                // What clients show that know no cards: neutral in every case.
                .put("fallbackText", message.title());
        ArrayNode body = card.putArray("body");
        body.add(heading(message.detail().map(Detail::title).orElse(message.title())));
        body.add(text(message.detail().map(Detail::text).orElse(message.text())));
        message.detail().map(Detail::steps).ifPresent(steps -> steps.forEach(step -> body.add(text(step))));
        card.putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", words.mail().open())
                .put("url", message.link().toString());
        return card;
    }

    private static ObjectNode heading(String text) {
        return block(run(text).put("size", "Large").put("weight", "Bolder"));
    }

    private static ObjectNode text(String text) {
        return block(run(text));
    }

    private static ObjectNode run(String text) {
        return JSON.objectNode().put("type", "TextRun").put("text", text);
    }

    private static ObjectNode block(ObjectNode run) {
        ObjectNode block = JSON.objectNode().put("type", "RichTextBlock");
        block.putArray("inlines").add(run);
        return block;
    }
}
