package dev.unknot.reminder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.reminder.learning.Simulation.Tally;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Prints what learning gains over a fixed cadence of as many nudges, and how that hangs on what is assumed. Takes minutes, so
 * it runs only when it is asked for: {@code -Dtest=SimulationReport}, with {@code -Dsimulation.people=} another number.
 */
class SimulationReport {

    private static final int PEOPLE = Integer.getInteger("simulation.people", 1_000);

    @Test
    void learningGainsWhateverIsAssumed() {
        System.out.println(Compared.HEAD);
        for (Assumptions assumptions : Assumptions.ALL) {
            Compared compared = Compared.of(new Simulation(assumptions, PEOPLE, 8));
            System.out.println(compared.line());
            assertThat(compared.gain()).as(assumptions.name()).isPositive();
        }
    }

    /**
     * What became of the nudges of the same people by policy.
     *
     * @param fixed a fixed cadence of as many nudges in all
     * @param own a fixed cadence of as many nudges for each person: what is left of the gain is by hours
     * @param hourly a fixed cadence of sixty minutes, the most that the usual cap allows
     */
    record Compared(
            Simulation simulation, Tally learned, Tally fixed, Tally own, Tally hourly, Tally thompson, Tally oracle) {

        static final String HEAD = """
                | assumed | nudges a day | acted on | fixed cadence: nudges a day | acted on | gain | over each person's own number \
                | Thompson sampling instead | all hours known | of the acts at eight a day |
                |---|---|---|---|---|---|---|---|---|---|""";

        static Compared of(Simulation simulation) {
            List<Tally> learned = simulation.learning(Policy.LEARNED);
            Tally sum = Simulation.sum(learned);
            double[] own = learned.stream().mapToDouble(simulation::cadenceFor).toArray();
            return new Compared(
                    simulation,
                    sum,
                    Simulation.sum(simulation.fixed(simulation.cadenceFor(
                            new Tally(sum.sent() / simulation.people() + 1, sum.acted() / simulation.people())))),
                    Simulation.sum(simulation.fixed(own)),
                    Simulation.sum(simulation.fixed(60)),
                    Simulation.sum(simulation.learning(Policy.THOMPSON)),
                    Simulation.sum(simulation.learning(Policy.ORACLE)));
        }

        /** By so much more often a nudge is acted on than one of a fixed cadence of as many. */
        double gain() {
            return learned.rate() / fixed.rate() - 1;
        }

        double gainByHours() {
            return learned.rate() / own.rate() - 1;
        }

        double perDay(Tally tally) {
            return (double) tally.sent() / Simulation.DAYS / simulation.people();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.1f %% | %.2f | %.1f %% | %+.0f %% | %+.0f %% | %+.0f %% | %+.0f %% | %.0f %% |",
                    simulation.assumptions().name(),
                    perDay(learned),
                    100 * learned.rate(),
                    perDay(fixed),
                    100 * fixed.rate(),
                    100 * gain(),
                    100 * gainByHours(),
                    100 * (thompson.rate() / hourly.rate() - 1),
                    100 * (oracle.rate() / hourly.rate() - 1),
                    100.0 * learned.acted() / hourly.acted());
        }
    }
}
