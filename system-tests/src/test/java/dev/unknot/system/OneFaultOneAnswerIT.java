package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.local.Service;
import dev.unknot.test.http.HttpFault;
import dev.unknot.test.http.HttpSubject;
import dev.unknot.test.http.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged services answer one fault alike, field by field and header by header. */
@ExtendWith(RunningUnknot.class)
class OneFaultOneAnswerIT {

    @ParameterizedTest
    @EnumSource
    void oneFaultHasOneAnswer(HttpFault fault) {
        Map<String, String> answers = new TreeMap<>();
        for (HttpSubject subject : subjects()) {
            answers.put(subject.service(), comparable(fault.tryOn(subject)));
        }

        assertThat(answers).hasSize(subjects().size());
        assertThat(answers.values().stream().distinct()).as(answers.toString()).hasSize(1);
    }

    /** Without what differs because the requests do: the path, the methods that it has, and lengths. */
    private static String comparable(RawResponse answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(List.of("allow", "content-length"));
        ObjectNode problem = (ObjectNode) answer.json();
        assertThat(problem.remove("instance").asText()).startsWith("/");
        for (JsonNode violation : problem.path("violations")) {
            ObjectNode named = (ObjectNode) violation;
            named.put("message", named.path("message").asText().replaceFirst("; (known are|none is).*", ""));
        }
        if (answer.status() == 403) {
            problem.put(
                    "detail",
                    problem.path("detail").asText().replaceFirst("with .* in the claim", "with a role in the claim"));
        }
        return answer.status() + " " + headers + " " + problem;
    }

    private static List<HttpSubject> subjects() {
        return List.of(
                subject(
                        Service.CONTENT,
                        "/vocabulary",
                        "editor",
                        "PUT",
                        "/remedies/faulty",
                        Map.of("If-None-Match", "*")),
                subject(Service.TRIAGE, "/employees/me/assessments", "employee-1", "POST", "/assessments", Map.of()),
                subject(Service.REMINDER, "/employees/me/nudges", "platform", "PUT", "/employees/faulty", Map.of()));
    }

    private static HttpSubject subject(
            Service service, String read, String writer, String method, String write, Map<String, String> headers) {
        return new HttpSubject(
                service.url(RunningUnknot.unknot().stack().ports()),
                RunningUnknot.unknot().stack().issuer(),
                "employee-1",
                read,
                writer,
                method,
                write,
                headers,
                "{}");
    }
}
