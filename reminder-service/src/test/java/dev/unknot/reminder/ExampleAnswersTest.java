package dev.unknot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unknot.http.openapi.Example;
import dev.unknot.reminder.availability.preferences.PreferencesView;
import dev.unknot.reminder.engine.day.SlotView;
import dev.unknot.reminder.enrolment.EmployeeView;
import dev.unknot.reminder.inbox.InboxView;
import dev.unknot.reminder.inbox.NudgeView;
import dev.unknot.reminder.inbox.history.HistoryView;
import dev.unknot.reminder.plan.PlanView;
import dev.unknot.reminder.programme.ProgrammeView;
import dev.unknot.test.JsonLeaves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleAnswersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Map<String, Class<?>> VIEWS = Map.of(
            "export", Map.class,
            "plan", PlanView.class,
            "preferences", PreferencesView.class,
            "programme", ProgrammeView.class,
            "employee", EmployeeView.class,
            "history", HistoryView.class,
            "inbox", InboxView.class,
            "unread", InboxView.Unread.class,
            "slots", SlotView.Day.class,
            "nudge", NudgeView.class);

    static List<Example> examples() {
        return Example.answersToGet().stream()
                .filter(example -> example.mediaType().equals("application/json"))
                .filter(example -> !example.name().equals("learning"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsAnAnswerOfTheService(Example example) {
        Object read = MAPPER.convertValue(example.body(), VIEWS.get(example.name()));
        assertThat(JsonLeaves.pathsAndValues(MAPPER.convertValue(read, Object.class)))
                .containsAll(JsonLeaves.pathsAndValues(example.body()));
    }

    @Test
    void noneIsForgotten() {
        assertThat(examples()).extracting(Example::name).containsExactlyInAnyOrderElementsOf(VIEWS.keySet());
    }
}
