package dev.unknot.content.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import dev.unknot.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A token that was found right opens to its bearer, and to nobody else, what it opened before. */
@QuarkusTest
class SignInTest {

    private static final String READ = "/remedies/upper-trapezius-stretch";
    private static final String EDIT = "/catalogue";

    @Test
    void aTokenKeepsItsOwnRoles() {
        String employee = Tokens.of("employee-1");
        String editor = Tokens.of("editor");
        for (int again = 0; again < 3; again++) {
            status(employee, READ, 200);
            status(employee, EDIT, 403);
            status(editor, EDIT, 200);
        }
    }

    @Test
    void aTokenThatWasTamperedWithIsRefusedAlthoughTheRightOneIsKnown() {
        String token = Tokens.of("employee-1");
        status(token, READ, 200);
        int signature = token.lastIndexOf('.') + 1;
        List<String> tampered = List.of(
                token.substring(0, signature),
                token + "A",
                token.substring(0, signature) + new StringBuilder(token.substring(signature)).reverse(),
                token.substring(0, token.indexOf('.')) + token.substring(signature - 1));
        for (int again = 0; again < 2; again++) {
            tampered.forEach(each -> status(each, READ, 401));
        }
        status(token, READ, 200);
    }

    @Test
    void noTokenIsNoSignIn() {
        given().get(READ).then().statusCode(401).header("WWW-Authenticate", is("Bearer"));
        given().header("Authorization", "Bearer ").get(READ).then().statusCode(401);
        given().header("Authorization", "Basic YTpi").get(READ).then().statusCode(401);
    }

    private static void status(String token, String path, int expected) {
        given().auth().oauth2(token).get(path).then().statusCode(expected);
    }
}
