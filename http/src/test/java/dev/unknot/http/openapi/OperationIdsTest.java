package dev.unknot.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationIdsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /remedies, getRemedies",
        "GET, /remedies/{slug}, getRemedy",
        "PUT, /employees/{id}/preferences, putEmployeePreferences",
        "GET, /employees/me/export, getEmployeeExport",
        "DELETE, /nudges/{nudge}/outcomes/last, deleteNudgeOutcomesLast",
        "GET, /drawings/{name}.svg, getDrawingSvg",
        "GET, /remedies/{slug}/history, getRemedyHistory",
        "GET, /remedies/{slug}/history/{number}, getRemedyHistoryByNumber",
        "POST, /fhir/Questionnaire/{id}/$assess, postFhirQuestionnaireAssess"
    })
    void anOperationIsNamedAfterItsMethodAndPath(String method, String path, String id) {
        assertThat(OperationIds.of(method, path)).isEqualTo(id);
    }
}
