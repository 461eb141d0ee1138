package dev.unknot.content.editing;

import static dev.unknot.content.Api.as;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What editors ask of the service. */
final class EditorRequests {

    private EditorRequests() {}

    static RequestSpecification editor() {
        return as("editor");
    }

    static RequestSpecification json(String body) {
        return editor().contentType("application/json").body(body);
    }

    static ValidatableResponse create(String slug, String body) {
        return json(body).header("If-None-Match", "*").put("/remedies/" + slug).then();
    }

    static ValidatableResponse change(String slug, String tag, String body) {
        return json(body).header("If-Match", tag).put("/remedies/" + slug).then();
    }

    static ValidatableResponse publish(String slug, String tag) {
        return editor().header("If-Match", tag)
                .post("/remedies/" + slug + "/publication")
                .then();
    }

    static ValidatableResponse publishAsSecond(String slug, String tag) {
        return as("editor-2")
                .header("If-Match", tag)
                .post("/remedies/" + slug + "/publication")
                .then();
    }

    static ValidatableResponse approve(String client, String slug, String tag) {
        return as(client)
                .header("If-Match", tag)
                .post("/remedies/" + slug + "/approval")
                .then();
    }

    static ValidatableResponse withdraw(String slug, String tag) {
        return editor().header("If-Match", tag).delete("/remedies/" + slug).then();
    }

    static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status));
    }
}
