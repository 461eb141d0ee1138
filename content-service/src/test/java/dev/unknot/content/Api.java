package dev.unknot.content;

import static io.restassured.RestAssured.given;

import dev.unknot.test.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service as its callers see it. */
public final class Api {

    private Api() {}

    /** A request of somebody with the token of this client. */
    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    /** An employee gets {@code path}; {@code query} holds names and values in turn. */
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
