package dev.unknot.benchmarks.triage.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.benchmarks.triage.cases.OwnCase;
import dev.unknot.triage.evidence.Facts;
import java.util.List;
import java.util.stream.Stream;

/** What is sent: each of the project's own cases as a story, and as an interview with every question answered. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGE = "age-in-years";

    private final List<String> bodies = OwnCase.all().stream()
            .flatMap(each -> Stream.of(story(each), interview(each)))
            .toList();

    String nth(long number) {
        return bodies.get((int) (number % bodies.size()));
    }

    private static String story(OwnCase told) {
        return person(told).put("narrative", told.story()).toString();
    }

    private static String interview(OwnCase asked) {
        Facts facts = asked.answered();
        ObjectNode body = person(asked);
        ArrayNode evidence = body.putArray("evidence");
        facts.answers()
                .forEach((finding, present) ->
                        evidence.addObject().put("finding", finding).put("present", present));
        facts.numbers().forEach((finding, number) -> {
            if (!finding.equals(AGE)) {
                evidence.addObject()
                        .put("finding", finding)
                        .put("present", true)
                        .put("value", number);
            }
        });
        return body.toString();
    }

    private static ObjectNode person(OwnCase each) {
        int age = each.numbers().getOrDefault(AGE, 40.0).intValue();
        return JSON.createObjectNode().put("age", age).put("area", each.area()).put("country", "DE");
    }
}
