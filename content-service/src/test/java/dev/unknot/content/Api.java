package dev.unknot.content;

import static io.restassured.RestAssured.given;

import dev.unknot.test.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests to the service with tokens of different callers. */
public final class Api {

    private Api() {}

    /** A request with a token of this client. */
    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    /** GET {@code path} as an employee; {@code query} alternates names and values. */
    public static ValidatableResponse get(String path, Object... query) {
        return response(path, query).then();
    }

    public static Response response(String path, Object... query) {
        RequestSpecification request = as("employee-1");
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1]);
        }
        return request.get(path);
    }
}
