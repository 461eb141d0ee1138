package dev.unknot.reminder.personaldata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.contracts.Person;
import dev.unknot.reminder.inbox.nudge.Snapshots;
import dev.unknot.reminder.person.PersonalData;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes everything that is kept of a person as one JSON document, all of it of one moment. */
@ApplicationScoped
class ExportData {

    private final List<PersonalData> parts;
    private final Snapshots snapshots;
    private final ObjectMapper mapper;
    private final Clock clock;

    ExportData(@All List<PersonalData> parts, Snapshots snapshots, ObjectMapper mapper, Clock clock) {
        this.parts = parts;
        this.snapshots = snapshots;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Everything, part by part. It is complete before the first byte is sent, so that a slow client keeps no connection to the
     * database; five weeks of a person are a megabyte or two.
     */
    @Transactional
    byte[] export(Person person) {
        snapshots.hold();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = mapper.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("organisation", person.organisation());
            generator.writeStringField("employee", person.employee());
            generator.writeStringField("exportedAt", clock.instant().toString());
            for (PersonalData part : inOrder()) {
                Optional<?> kept = part.kept(person);
                if (kept.isPresent()) {
                    generator.writeObjectField(part.part(), kept.get());
                }
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    /** The parts need a transaction also to say their names. */
    private List<PersonalData> inOrder() {
        return parts.stream().sorted(Comparator.comparing(PersonalData::part)).toList();
    }
}
