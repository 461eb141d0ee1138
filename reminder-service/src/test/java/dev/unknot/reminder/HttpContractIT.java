package dev.unknot.reminder;

import dev.unknot.test.http.HttpContract;
import dev.unknot.test.http.HttpSubject;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class HttpContractIT extends HttpContract {

    @Override
    protected HttpSubject subject() {
        return ofThisService(
                "/employees/me/nudges",
                "platform",
                "PUT",
                "/employees/of-the-contract",
                Map.of(),
                "{\"zone\": \"UTC\"}");
    }
}
