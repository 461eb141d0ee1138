package dev.unknot.triage.result;

import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.protocol.Emergency.Numbers;
import dev.unknot.triage.protocol.Protocol;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number for an ambulance as it is shown. An uncertain one comes with the general number; none is guessed. */
record AmbulanceNumber(Messages messages, Optional<Numbers> known) {

    static AmbulanceNumber in(Protocol protocol, Optional<String> country) {
        return new AmbulanceNumber(protocol.messages(), country.flatMap(protocol.emergency()::in));
    }

    Optional<String> number() {
        return known.map(Numbers::ambulance);
    }

    /** The number for medical advice outside emergencies. */
    Optional<String> advice() {
        return known.flatMap(Numbers::advice);
    }

    Optional<String> certainty() {
        return known.map(numbers -> numbers.certainty().name().toLowerCase(Locale.ROOT));
    }

    /** What to call if an uncertain number fails. */
    Optional<String> general() {
        return doubtful()
                .flatMap(numbers -> numbers.others().stream().findFirst().or(numbers::police));
    }

    Optional<String> note() {
        String note = Stream.of(known.flatMap(Numbers::note), doubtful().map(this::doubt))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    /** As it stands in {@link Message#WORSE_AMBULANCE}. */
    String toCall() {
        return doubtful()
                .map(numbers -> messages.say(Message.NUMBER_OR_LOCAL, numbers.ambulance()))
                .or(this::number)
                .orElseGet(() -> messages.say(Message.LOCAL_EMERGENCY_NUMBER));
    }

    private Optional<Numbers> doubtful() {
        return known.filter(numbers -> !numbers.isCertain());
    }

    private String doubt(Numbers numbers) {
        String ambulance = numbers.ambulance();
        return numbers.others().stream()
                .findFirst()
                .map(other -> messages.say(Message.UNCONFIRMED_OTHER, ambulance, other))
                .or(() -> numbers.police().map(police -> messages.say(Message.UNCONFIRMED_POLICE, ambulance, police)))
                .orElseGet(() -> messages.say(Message.UNCONFIRMED_NOBODY, ambulance));
    }
}
