package dev.unknot.triage;

import dev.unknot.test.http.HttpContract;
import dev.unknot.test.http.HttpSubject;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class HttpContractIT extends HttpContract {

    @Override
    protected HttpSubject subject() {
        return ofThisService(
                "/employees/me/assessments", "employee-1", "POST", "/assessments", Map.of(), "{\"area\": \"neck\"}");
    }
}
