package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnwrittenTest {

    private final Unwritten<Integer> unwritten = new Unwritten<>(3);

    @Test
    void atMostABatchIsWrittenAtOnce() {
        add(1, 5);
        assertThat(unwritten.next()).containsExactly(1, 2, 3);
        unwritten.written();
        assertThat(unwritten.next()).containsExactly(4, 5);
        unwritten.written();
        assertThat(unwritten.next()).isEmpty();
    }

    /** As while the database is away. */
    @Test
    void whatIsNeitherWrittenNorRefusedStays() {
        add(1, 2);
        unwritten.next();
        add(3, 4);
        assertThat(unwritten.next()).containsExactly(1, 2, 3);
    }

    @Test
    void afterARefusalEachIsWrittenByItself() {
        add(1, 3);
        unwritten.next();
        assertThat(unwritten.refused()).isZero();
        assertThat(unwritten.next()).containsExactly(1);
        unwritten.written();
        assertThat(unwritten.next()).containsExactly(2);
        assertThat(unwritten.refused()).isEqualTo(1);
        assertThat(unwritten.next()).containsExactly(3);
        unwritten.written();
        assertThat(unwritten.next()).isEmpty();
    }

    /** Otherwise everything is written one by one for as long as there is much to do. */
    @Test
    void whatComesMeanwhileIsWrittenInBatchesAgain() {
        add(1, 3);
        unwritten.next();
        unwritten.refused();
        IntStream.rangeClosed(1, 3).forEach(each -> {
            add(2 * each + 2, 2 * each + 3);
            assertThat(unwritten.next()).containsExactly(each);
            unwritten.written();
        });
        assertThat(unwritten.next()).containsExactly(4, 5, 6);
    }

    @Test
    void oneThatIsRefusedAloneIsGivenUp() {
        add(1, 1);
        unwritten.next();
        assertThat(unwritten.refused()).isEqualTo(1);
        assertThat(unwritten.next()).isEmpty();
    }

    private void add(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(unwritten::add);
    }
}
