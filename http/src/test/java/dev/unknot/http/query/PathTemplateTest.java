package dev.unknot.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "/people/{id}, /people/a, true",
        "/people/{id}, /people/, false",
        "/people/{id}, /people/a/b, false",
        "'people/{id: [a-z]{1,3}}/plan', /people/x%2Fy/plan, true",
        "/drawings/{name:[a-z0-9-]+}.svg, /drawings/a.svg, true",
        "/people/{id}/plan, /people/a/other, false",
    })
    void matchesByItsSegments(String template, String path, boolean matches) {
        assertThat(PathTemplate.of(template).matches(path)).isEqualTo(matches);
    }
}
