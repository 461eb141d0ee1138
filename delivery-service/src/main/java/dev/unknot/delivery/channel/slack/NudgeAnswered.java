package dev.unknot.delivery.channel.slack;

import dev.unknot.contracts.Person;
import dev.unknot.messaging.outbox.Outgoing;
import java.util.UUID;

/**
 * Fired in the transaction that publishes an answer: no other channel needs to carry the nudge any more.
 *
 * @param outcome what is published
 */
public record NudgeAnswered(Person person, UUID nudge, Outgoing outcome) {}
