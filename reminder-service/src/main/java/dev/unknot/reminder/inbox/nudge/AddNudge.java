package dev.unknot.reminder.inbox.nudge;

import dev.unknot.contracts.nudges.NudgeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a nudge into an inbox, in the caller's transaction. The engine writes batches itself. */
@ApplicationScoped
public class AddNudge {

    private static final String INSERT = """
            INSERT INTO nudge (id, organisation, employee, kinds, due_at, deliver_from, expires_at, remedy, turn, source, state)
            VALUES (?1, ?2, ?3, string_to_array(?4, ','), ?5, ?6, ?7, ?8, ?9, ?10, 'due')""";

    private final EntityManager entityManager;
    private final InboxNotifier inboxNotifier;

    AddNudge(EntityManager entityManager, InboxNotifier inboxNotifier) {
        this.entityManager = entityManager;
        this.inboxNotifier = inboxNotifier;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(DueNudge nudge) {
        entityManager
                .createNativeQuery("SELECT 1 FROM keep_day(?1)")
                .setParameter(1, LocalDate.ofInstant(nudge.dueAt(), ZoneOffset.UTC))
                .getSingleResult();
        entityManager
                .createNativeQuery(INSERT)
                .setParameter(1, nudge.id())
                .setParameter(2, nudge.person().organisation())
                .setParameter(3, nudge.person().employee())
                .setParameter(4, nudge.kinds().stream().map(NudgeKind::key).collect(Collectors.joining(",")))
                .setParameter(5, nudge.dueAt())
                .setParameter(6, nudge.deliverFrom())
                .setParameter(7, nudge.expiresAt())
                .setParameter(8, nudge.remedy().orElse(null))
                .setParameter(9, nudge.turn())
                .setParameter(10, nudge.source().key())
                .executeUpdate();
        inboxNotifier.notify(List.of(nudge.person()));
    }
}
