package dev.unknot.triage.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.result.AssessmentView;

/** The stored JSON of answers and results. It is independent of the HTTP settings, so that old rows stay readable. */
public final class ResultJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " cannot be written", e);
        }
    }

    public static Facts facts(Assessment assessment) {
        try {
            return MAPPER.readValue(assessment.answers, Facts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored answers of " + assessment.id + " cannot be read");
        }
    }

    public static AssessmentView view(Assessment assessment) {
        try {
            AssessmentView view = MAPPER.readValue(assessment.result, AssessmentView.class);
            return assessment.clearedAt == null ? view : view.cleared(assessment.clearedAt);
        } catch (JsonProcessingException e) {
            // The cause is dropped, as it would repeat stored health data.
            throw new IllegalStateException("the stored result of " + assessment.id + " cannot be read");
        }
    }
}
