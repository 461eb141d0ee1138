package dev.unknot.reminder.plan.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.contracts.remedies.RemedyPublished;
import jakarta.persistence.AttributeConverter;
import java.util.Map;

/** A remedy's texts by language, as JSON. */
public final class TextsConverter implements AttributeConverter<Map<String, RemedyPublished.Text>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(Map<String, RemedyPublished.Text> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    @Override
    public Map<String, RemedyPublished.Text> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored texts are no JSON", e);
        }
    }
}
