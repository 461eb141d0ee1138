package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Notifies every replica, when the transaction commits, that inboxes changed. A notification holds hashes of the people: a
 * replica looks for subscribers with the same hash, and a collision costs no more than a read.
 */
@ApplicationScoped
public class InboxNotifier {

    /** The channel of PostgreSQL's NOTIFY. */
    public static final String CHANNEL = "unknot_inbox";

    private static final int DIGITS = 8;
    // PostgreSQL takes less than 8000 bytes at once.
    private static final int AT_ONCE = 7_992;

    private final EntityManager entityManager;

    InboxNotifier(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void notify(Collection<Person> people) {
        payloads(people)
                .forEach(payload -> entityManager
                        .createNativeQuery("SELECT CAST(pg_notify(?1, ?2) AS text)")
                        .setParameter(1, CHANNEL)
                        .setParameter(2, payload)
                        .getSingleResult());
    }

    /** The payloads of NOTIFY for these people. */
    public static List<String> payloads(Collection<Person> people) {
        String all = people.stream()
                .map(InboxNotifier::hash)
                .distinct()
                .map(HexFormat.of()::toHexDigits)
                .collect(Collectors.joining());
        List<String> payloads = new ArrayList<>();
        for (int from = 0; from < all.length(); from += AT_ONCE) {
            payloads.add(all.substring(from, Math.min(from + AT_ONCE, all.length())));
        }
        return payloads;
    }

    /** The hashes in a payload. */
    public static IntStream hashes(String payload) {
        return IntStream.range(0, payload.length() / DIGITS)
                .map(i -> Integer.parseUnsignedInt(payload, i * DIGITS, (i + 1) * DIGITS, 16));
    }

    /** The same on every replica: the Java language defines how a string is hashed. */
    public static int hash(Person person) {
        return person.key().hashCode();
    }
}
