package dev.unknot.delivery;

import dev.unknot.test.http.HttpContract;
import dev.unknot.test.http.HttpSubject;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class HttpContractIT extends HttpContract {

    @Override
    protected HttpSubject subject() {
        return ofThisService("/employees/me/addresses", "platform", "PUT", "/channels/email", Map.of(), "{}");
    }
}
