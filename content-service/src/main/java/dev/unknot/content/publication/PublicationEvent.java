package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds the event that announces a remedy to the other services. */
public final class PublicationEvent {

    private PublicationEvent() {}

    public static RemedyPublished of(int version, RemedyContent content) {
        Map<String, RemedyPublished.Text> texts = new TreeMap<>();
        content.texts()
                .forEach((language, text) -> texts.put(
                        language, new RemedyPublished.Text(text.title(), text.summary(), text.steps(), text.nudge())));
        return new RemedyPublished(
                content.slug(),
                version,
                content.kind(),
                content.areas(),
                content.causes(),
                content.minutes(),
                content.atDesk(),
                content.block(),
                content.warn(),
                texts,
                content.ranking(),
                Optional.of(content.evidence().key()));
    }
}
