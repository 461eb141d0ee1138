package dev.unknot.triage.fhir.result;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.fhir.form.ParsedResponse;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.RemedyView;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;

/**
 * The input of the resources.
 *
 * @param remedies what the decision allows, best first
 * @param response the response as received
 * @param subject the person that it is about
 */
public record Result(
        Protocol protocol,
        ParsedResponse parsed,
        Decision decision,
        List<RemedyView> remedies,
        QuestionnaireResponse response,
        Reference subject,
        Instant now) {

    Date date() {
        return Date.from(now);
    }

    DateTimeType dateTime() {
        return new DateTimeType(date(), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC"));
    }

    Advice advice() {
        return protocol.adviceFor(decision.level());
    }

    Optional<Finding> finding(String id) {
        return Optional.ofNullable(protocol.findings().get(id));
    }

    Set<String> unsure() {
        return parsed.unsure();
    }
}
