package dev.unknot.reminder.plan.remedy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.Map;

/** A remedy's texts by language, as JSON. */
public final class TextsConverter extends JsonConverter<Map<String, RemedyPublished.Text>> {

    public TextsConverter() {
        super(new TypeReference<>() {});
    }
}
