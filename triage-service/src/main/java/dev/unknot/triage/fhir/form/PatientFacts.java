package dev.unknot.triage.fhir.form;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * The sex and age that a Patient resource states, so that nothing is asked that cannot be so.
 *
 * @param sex {@code female}, {@code male} or {@code other}
 * @param age in whole years
 * @param exact whether the day of birth is known; otherwise the age may be one year too high
 */
public record PatientFacts(Optional<String> sex, OptionalInt age, boolean exact) {

    public static final PatientFacts NONE = new PatientFacts(Optional.empty(), OptionalInt.empty(), false);

    public static final Set<String> GENDERS = Set.of("male", "female", "other", "unknown");

    private static final String AGE = "age-in-years";
    private static final String UNKNOWN = "unknown";

    /** The Patient that a response contains and names as its subject. */
    public static PatientFacts of(QuestionnaireResponse response, LocalDate today) {
        return response.getContained().stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .filter(patient -> isSubject(response, patient))
                .findFirst()
                .map(patient -> of(
                        Optional.ofNullable(patient.getGenderElement().getValueAsString()),
                        Optional.ofNullable(patient.getBirthDateElement().getValueAsString()),
                        today))
                .orElse(NONE);
    }

    private static boolean isSubject(QuestionnaireResponse response, Patient patient) {
        String id = patient.getIdElement().getIdPart();
        String subject =
                Optional.ofNullable(response.getSubject().getReference()).orElse("");
        return id != null && subject.equals(id.startsWith("#") ? id : "#" + id);
    }

    /**
     * @param gender one of {@link #GENDERS}
     * @param birthDate a FHIR date: a year, a month or a day
     * @throws DateTimeException if it is none
     */
    public static PatientFacts of(Optional<String> gender, Optional<String> birthDate, LocalDate today) {
        OptionalInt age = birthDate
                .map(date -> OptionalInt.of((int) ChronoUnit.YEARS.between(firstDay(date), today)))
                .orElseGet(OptionalInt::empty);
        return new PatientFacts(
                gender.filter(given -> !given.equals(UNKNOWN)),
                age,
                birthDate.filter(date -> date.length() > 7).isPresent());
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** What was answered outweighs the date of birth. An inexact age is confirmed by an interview. */
    public Facts addTo(Protocol protocol, Facts facts) {
        Facts known = sex.isPresent() ? facts.withSex(sex) : facts;
        if (age.isEmpty() || facts.number(AGE).isPresent() || !isPossible(protocol)) {
            return known;
        }
        return exact ? known.with(AGE, age.getAsInt()) : known.withSupposed(AGE, age.getAsInt());
    }

    private boolean isPossible(Protocol protocol) {
        return Optional.ofNullable(protocol.findings().get(AGE))
                .flatMap(Finding::range)
                .filter(range -> range.contains(age.getAsInt()))
                .isPresent();
    }
}
