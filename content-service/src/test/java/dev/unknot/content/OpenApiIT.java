package dev.unknot.content;

import dev.unknot.test.openapi.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiIT extends OpenApiContract {}
