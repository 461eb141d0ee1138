package dev.unknot.reminder.inbox.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InboxPageTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NINE.plus(Duration.ofDays(9));

    /** A nudge of every state, and an equal one this many minutes later. */
    @ParameterizedTest
    @CsvSource({
        "due,       60,   true",
        "failed,    60,   true",
        "delivered, 60,   true",
        "expired,   60,   true",
        "expired,   1440, true",
        "expired,   1441, false",
        "seen,      60,   false",
        "snoozed,   60,   false",
        "done,      60,   false",
        "dismissed, 60,   false",
    })
    void anUnseenNudgeGivesWayToTheNextEqualOneOfADay(String state, long minutes, boolean givesWay) {
        InboxEntry older = entry(0, "hydration", "", state);
        InboxEntry newer = entry(minutes, "hydration", "", "due");
        Inbox inbox = Inbox.of(List.of(older, newer));
        assertThat(all(inbox)).isEqualTo(givesWay ? List.of(newer.id()) : List.of(newer.id(), older.id()));
        assertThat(inbox.replacement(newer.id()))
                .isEqualTo(new Inbox.Replacement(Optional.empty(), givesWay ? List.of(older.id()) : List.of()));
        assertThat(inbox.replacement(older.id()))
                .isEqualTo(new Inbox.Replacement(Optional.of(newer.id()).filter(id -> givesWay), List.of()));
    }

    @ParameterizedTest
    @EnumSource(NudgeState.class)
    void itGivesWayWhateverBecomesOfTheNewerOne(NudgeState newer) {
        InboxEntry older = entry(0, "stretch", "chin-tuck", "expired");
        assertThat(all(Inbox.of(List.of(older, entry(30, "stretch", "chin-tuck", newer.key())))))
                .doesNotContain(older.id());
    }

    @ParameterizedTest
    @CsvSource({
        "due,       true",
        "expired,   true",
        "seen,      true",
        "snoozed,   false",
        "done,      false",
        "dismissed, false",
    })
    void anUnansweredCheckInGivesWayHoweverLateTheNextComes(String state, boolean givesWay) {
        InboxEntry older = entry(0, "check-in", "", state);
        InboxEntry newer = entry(30 * 24 * 60, "check-in", "", "due");
        assertThat(all(Inbox.of(List.of(newer, older))).contains(older.id())).isEqualTo(!givesWay);
    }

    @Test
    void anotherKindOrRemedyIsAnotherEntry() {
        assertThat(all(Inbox.of(List.of(
                        entry(0, "stretch", "chin-tuck", "due"),
                        entry(1, "stretch", "neck-roll", "due"),
                        entry(2, "stretch", "", "due"),
                        entry(3, "walk", "", "due"),
                        entry(4, "check-in", "", "due")))))
                .hasSize(5);
    }

    @Test
    void aChainIsOneEntry() {
        InboxEntry first = entry(0, "hydration", "", "expired");
        InboxEntry second = entry(45, "hydration", "", "expired");
        InboxEntry third = entry(90, "hydration", "", "due");
        Inbox inbox = Inbox.of(List.of(second, third, first));
        assertThat(all(inbox)).containsExactly(third.id());
        assertThat(inbox.replacement(third.id()).of()).containsExactly(second.id(), first.id());
        assertThat(inbox.replacement(second.id()))
                .isEqualTo(new Inbox.Replacement(Optional.of(third.id()), List.of(first.id())));
    }

    @Test
    void whatIsUnreadIsShownAndStillOfUse() {
        InboxEntry gaveWay = entry(0, "hydration", "", "due");
        InboxEntry drink = entry(5, "hydration", "", "delivered");
        InboxEntry walk = entry(6, "walk", "", "due");
        InboxEntry done = entry(7, "posture", "", "done");
        Inbox inbox = Inbox.of(List.of(gaveWay, drink, walk, done));
        assertThat(inbox.unread(NINE.plus(Duration.ofMinutes(10)))).containsExactly(walk.id(), drink.id());
        assertThat(inbox.unread(NINE.plus(Duration.ofMinutes(35)))).containsExactly(walk.id());
        assertThat(inbox.unread(NINE.plus(Duration.ofMinutes(36)))).isEmpty();
        assertThat(new InboxPage(List.of(NudgeState.EXPIRED), Optional.empty(), 9)
                        .of(inbox, NINE.plus(Duration.ofMinutes(36))))
                .containsExactly(walk.id(), drink.id());
    }

    @Test
    void pagesShowEverythingOnceInWhateverOrderItIsRead() {
        List<InboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // Some at the same moment: the order must not hang on the time alone.
            entries.add(entry(i / 4 * 20, "stretch", "r" + i % 7, i % 3 == 0 ? "seen" : "expired"));
        }
        Collections.shuffle(entries, new Random(7));
        Inbox inbox = Inbox.of(entries);
        List<UUID> paged = new ArrayList<>();
        Optional<InboxPage.Below> below = Optional.empty();
        for (int turn = 0; turn < 40; turn++) {
            List<UUID> page = new InboxPage(List.of(), below, 3).of(inbox, LATER);
            paged.addAll(page);
            below = page.stream()
                    .reduce((one, last) -> last)
                    .flatMap(last -> entries.stream()
                            .filter(entry -> entry.id().equals(last))
                            .findFirst())
                    .map(entry -> new InboxPage.Below(entry.dueAt(), entry.id()))
                    .or(() -> Optional.of(new InboxPage.Below(Instant.EPOCH, new UUID(0, 0))));
        }
        assertThat(paged).isEqualTo(all(inbox)).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    private static List<UUID> all(Inbox inbox) {
        return new InboxPage(List.of(), Optional.empty(), 1_000).of(inbox, LATER);
    }

    private static InboxEntry entry(long minutes, String kind, String remedy, String state) {
        Instant dueAt = NINE.plus(Duration.ofMinutes(minutes));
        return new InboxEntry(
                NudgeId.of(dueAt, kind + remedy + state),
                List.of(kind),
                Optional.of(remedy).filter(slug -> !slug.isEmpty()),
                dueAt,
                dueAt.plus(Duration.ofMinutes(30)),
                NudgeState.of(state));
    }
}
