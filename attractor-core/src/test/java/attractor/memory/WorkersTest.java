package attractor.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

final class WorkersTest {

    @Test
    void everyPieceRunsExactlyOnceAlsoWhenNested() {
        AtomicIntegerArray runs = new AtomicIntegerArray(1000);
        Workers workers = new Workers(4);
        workers.forEach(10, outer -> workers.forEach(100, inner -> runs.incrementAndGet(outer * 100 + inner)));
        for (int i = 0; i < 1000; i++) {
            assertThat(runs.get(i)).isEqualTo(1);
        }
    }

    @Test
    void theFailureOfAPieceReachesTheCaller() {
        assertThatThrownBy(() -> new Workers(3).forEach(100, i -> {
                    if (i == 57) {
                        throw new IllegalArgumentException("piece 57");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("piece 57");
        assertThatThrownBy(() -> new Workers(3).forEach(100, i -> {
                    throw new AssertionError("error in a piece");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anInterruptedCallerStopsHandingOutPieces() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Workers(2).forEach(100_000, i -> {})).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noPiecesIsNoWork() {
        new Workers(2).forEach(0, i -> {
            throw new AssertionError("there is no piece");
        });
    }
}
