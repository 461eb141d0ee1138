package dev.unknot.triage.assessment;

import io.restassured.response.Response;

/** Shared by the HTTP tests: the real stack, tokens and a few requests in business terms. */
public abstract class ServiceTest extends dev.unknot.test.ServiceTest {

    /** Answers every question about the neck with no. */
    protected static final String ALL_CLEAR = """
            {"age": 41, "area": "neck", "evidence": [
              {"finding": "screen-life-threats", "present": false}, {"finding": "screen-region", "present": false},
              {"finding": "screen-risks", "present": false}, {"finding": "screen-course", "present": false},
              {"finding": "screen-long-illness", "present": false}, {"finding": "screen-skin-joints", "present": false},
              {"finding": "screen-painkillers", "present": false}, {"finding": "screen-now", "present": false},
              {"finding": "screen-illness", "present": false},
              {"finding": "days-of-pain", "present": true, "value": 2}, {"finding": "sits-long", "present": true}]}
            """;

    protected static final String DROOPING_EYELID = """
            {"area": "neck", "evidence": [{"finding": "drooping-eyelid", "present": true}]}
            """;

    protected static Response assess(String client, String body) {
        return as(client).contentType("application/json").body(body).post("/assessments");
    }
}
