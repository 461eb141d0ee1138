package dev.unknot.triage.fhir.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.fhir.FhirFixture;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class PatientFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Facts facts(String gender, String birthDate) {
        return PatientFacts.of(Optional.of(gender), Optional.of(birthDate), TODAY)
                .addTo(FhirFixture.PROTOCOL, Facts.NONE);
    }

    @Test
    void readsSexAndAge() {
        assertThat(facts("female", "1985-12-01").sex()).contains("female");
        assertThat(facts("female", "1985-12-01").number("age-in-years")).hasValue(40);
        assertThat(facts("female", "1985-11-30").number("age-in-years")).hasValue(41);
        assertThat(facts("female", "1985-11-30").knows("age-in-years")).isTrue();
    }

    @Test
    void whatIsUnknownExcludesNothing() {
        assertThat(facts("unknown", "1985").sex()).isEmpty();
        assertThat(facts("unknown", "1985").number("age-in-years")).hasValue(41);
        assertThat(facts("unknown", "1985-11").knows("age-in-years")).isFalse();
        assertThat(facts("male", "2030-01-01").number("age-in-years")).isEmpty();
    }

    @Test
    void whatWasAnsweredOutweighsTheRecord() {
        Facts answered = Facts.NONE.with("age-in-years", 15);

        assertThat(PatientFacts.of(Optional.empty(), Optional.of("1985-11-30"), TODAY)
                        .addTo(FhirFixture.PROTOCOL, answered)
                        .number("age-in-years"))
                .hasValue(15);
    }

    @Test
    void refusesWhatIsNoDate() {
        assertThatThrownBy(() -> facts("male", "zebra")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> facts("male", "1985-02-30")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsOnlyThePatientWhoIsTheSubject() {
        Patient patient = new Patient().setGender(AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType("1990-01-01")).setId("patient");
        QuestionnaireResponse response = FhirFixture.response();
        response.addContained(patient);

        assertThat(PatientFacts.of(response, TODAY)).isEqualTo(PatientFacts.NONE);
        response.setSubject(new Reference("#patient"));
        assertThat(PatientFacts.of(response, TODAY).sex()).contains("female");
        assertThat(PatientFacts.of(response, TODAY).age()).hasValue(36);
    }
}
