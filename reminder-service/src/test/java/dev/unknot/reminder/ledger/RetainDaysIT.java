package dev.unknot.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.reminder.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetainDaysIT extends ServiceTest {

    // Long before anything that other tests write.
    private static final LocalDate TODAY = LocalDate.parse("2020-03-01");

    @Inject
    RetainDays retainDays;

    @Test
    void makesComingDaysAndDropsOldOnes() {
        retainDays.prepare(TODAY.minusDays(40));
        retainDays.prepare(TODAY);
        retainDays.prepare(TODAY);
        assertThat(strings("SELECT relname FROM pg_class WHERE relname ~ '^(slot|nudge)_2020[0-9]{4}$'"))
                .hasSize(20)
                .contains("slot_20200121", "nudge_20200304");
        assertThat(retainDays.drop(TODAY)).isEqualTo(5);
        assertThat(strings("SELECT relname FROM pg_class WHERE relname ~ '^(slot|nudge)_2020[0-9]{4}$'"))
                .hasSize(10)
                .contains("slot_20200229", "nudge_20200304");
        retainDays.drop(TODAY.plusDays(40));
    }
}
