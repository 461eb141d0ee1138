package dev.unknot.reminder;

import dev.unknot.test.LocalStackResource;
import dev.unknot.test.http.HttpContract;
import dev.unknot.test.http.HttpSubject;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;

@QuarkusTest
class HttpContractIT extends HttpContract {

    @TestHTTPResource
    URI service;

    @Override
    protected HttpSubject subject() {
        return new HttpSubject(
                service.resolve("/").toString(),
                LocalStackResource.issuer(),
                "employee-1",
                "/employees/me/nudges",
                "platform",
                "PUT",
                "/employees/of-the-contract",
                Map.of(),
                "{\"zone\": \"UTC\"}");
    }
}
