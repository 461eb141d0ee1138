package dev.unknot.reminder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.reminder.learning.Simulation.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small one; {@link SimulationReport} prints the large one. */
class SimulationTest {

    @Test
    void aQuarterMoreIsActedOnAtNoMoreNudges() {
        Simulation simulation = new Simulation(Assumptions.CENTRAL, 300, 8);
        List<Tally> learned = simulation.learning(Policy.LEARNED);
        Tally sum = Simulation.sum(learned);
        Tally each = new Tally(sum.sent() / learned.size(), sum.acted() / learned.size());
        Tally fixed = Simulation.sum(simulation.fixed(simulation.cadenceFor(each)));

        assertThat(sum.sent()).isLessThanOrEqualTo(fixed.sent());
        assertThat(sum.acted()).isGreaterThanOrEqualTo((int) (1.25 * fixed.acted()));
    }

    @Test
    void itCanBeReplayed() {
        Simulation simulation = new Simulation(Assumptions.CENTRAL, 30, 3);

        assertThat(simulation.learning(Policy.LEARNED)).isEqualTo(simulation.learning(Policy.LEARNED));
    }
}
