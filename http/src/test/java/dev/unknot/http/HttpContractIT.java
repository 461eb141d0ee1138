package dev.unknot.http;

import dev.unknot.test.http.HttpContract;
import dev.unknot.test.http.HttpSubject;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class HttpContractIT extends HttpContract {

    @Override
    protected HttpSubject subject() {
        return ofThisService("/people/me", "platform", "PUT", "/people/somebody", Map.of(), "{\"name\": \"n\"}");
    }
}
